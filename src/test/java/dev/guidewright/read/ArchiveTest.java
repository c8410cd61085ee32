package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.TestGuide.Built;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A guide laid over an archive, which may come from anybody. */
class ArchiveTest {
  private Path folder;

  @BeforeEach
  void nameTheFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  private static byte[] zip(Map<String, byte[]> files) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        zip.putNextEntry(new ZipEntry(file.getKey()));
        zip.write(file.getValue());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static Map<String, byte[]> files(String... namesAndTexts) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      files.put(namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return files;
  }

  private Path team(byte[] archive, String name, String extending) {
    try {
      Files.write(folder.resolve(name), archive);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return TestGuide.empty()
        .with("guide.yml", "extends: '" + extending + "'\n")
        .with("own.md", "# Own\n\n[base](a.md)")
        .into(folder.resolve("team"));
  }

  private Result<Guide> read(byte[] archive) {
    return GuideReader.read(team(archive, "base.zip", "../base.zip"), ReadOptions.defaults());
  }

  private void isRefused(byte[] archive, String reason) {
    Result<Guide> guide = read(archive);

    assertThat(guide.problems())
        .anySatisfy(
            problem -> {
              assertThat(problem.rule()).isEqualTo("bad-archive");
              assertThat(problem.span().path()).isEqualTo("../base.zip");
              assertThat(problem.message()).contains(reason);
              assertThat(problem.hint()).isNotEmpty();
            });
    assertThat(guide.value().sources()).extracting(s -> s.path()).containsExactly("own.md");
  }

  @Test
  void aJarOfAGuideIsALayerWithItsThemeAndPictures() {
    byte[] jar =
        zip(
            files(
                "META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n",
                "META-INF/README.md", "# No",
                "guide-1.0/", "",
                "guide-1.0/docs/guide.yml", "title: Packed\ntheme: {folder: _look}\n",
                "guide-1.0/docs/.guideignore", "old/\n",
                "guide-1.0/docs/a.md", "# A\n\n![p](p.png) [x](gone.md)",
                "guide-1.0/docs/old/b.md", "# B",
                "guide-1.0/docs/_c.md", "# C",
                "guide-1.0/docs/p.png", "png",
                "guide-1.0/docs/_look/assets/look.css", "p{}"));

    Built built = TestGuide.buildIn(team(jar, "base.jar", "../base.jar"));

    assertThat(built.outputs())
        .containsKeys("a.html", "p.png", "own.html", "assets/look.css")
        .doesNotContainKeys("old/b.html", "_c.html", "META-INF/index.html");
    assertThat(built.messages())
        .containsExactly("../base.jar!/guide-1.0/docs/a.md:3:13 WARNING there is no \"gone.md\"");
  }

  @Test
  void aFolderInAnArchiveCanBeNamed() {
    byte[] zip = zip(files("x/guide.yml", "title: X\n", "y/z/a.md", "# Z"));

    Result<Guide> guide =
        GuideReader.read(team(zip, "base.zip", "../base.zip!/y/z"), ReadOptions.defaults());

    assertThat(guide.problems()).isEmpty();
    assertThat(guide.value().layers().shown("a.md")).isEqualTo("../base.zip!/y/z/a.md");
    assertThat(
            GuideReader.read(team(zip, "base.zip", "../base.zip!/none"), ReadOptions.defaults())
                .problems())
        .extracting(Problem::rule)
        .contains("bad-archive");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../up.md",
        "a/../../up.md",
        "/etc/up.md",
        "C:/up.md",
        "c:up.md",
        "a\\up.md",
        "..\\up.md",
        "./up.md",
        "a//up.md",
        "%2e%2e/up.md",
        "a%2Fup.md",
        "con.md",
        "a/NUL",
        "up.md:stream",
        "up ",
        "up.",
        "a\u0000.md",
        "a\u202Edm.exe"
      })
  void anArchiveWithAnOddNameIsRefusedWhole(String name) {
    isRefused(zip(files("a.md", "# A", name, "x")), "the name");
  }

  @Test
  void namesThatAreOneOnSomeDisksAreRefused() {
    isRefused(zip(files("a.md", "# A", "A.md", "# B")), "have the same name");
    isRefused(zip(files("\u00e4.md", "# A", "a\u0308.md", "# B")), "have the same name");
  }

  @Test
  void symbolicLinksAndSecretsAreRefused() {
    byte[] link = zip(files("a.md", "# A", "b.md", "../../secret"));
    int second = lastEntry(link);
    link[second + 5] = 3;
    ByteBuffer.wrap(link).order(ByteOrder.LITTLE_ENDIAN).putInt(second + 38, 0xA1FF0000);
    isRefused(link, "b.md is a symbolic link");

    byte[] secret = zip(files("a.md", "# A", "b.md", "x"));
    secret[lastEntry(secret) + 8] |= 1;
    isRefused(secret, "needs a password");
  }

  private static int lastEntry(byte[] zip) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = zip.length - 46; at > 0; at--) {
      if (bytes.getInt(at) == 0x02014b50) {
        return at;
      }
    }
    throw new AssertionError("no directory");
  }

  @Test
  void bombsAreRefusedBeforeTheyAreUnpacked() {
    Map<String, byte[]> tight = files("a.md", "# A");
    tight.put("b.png", new byte[8 << 20]);
    isRefused(zip(tight), "b.png is packed more tightly than any text");

    Map<String, byte[]> many = files("a.md", "# A");
    for (int i = 0; i < 20_001; i++) {
      many.put("x/" + i, new byte[0]);
    }
    isRefused(zip(many), "more than 20000 files");
  }

  @Test
  void aFileThatIsLargerThanItClaimsIsNotRead() {
    byte[] lying = zip(files("a.md", "# A\n\n" + "word ".repeat(100)));
    ByteBuffer.wrap(lying).order(ByteOrder.LITTLE_ENDIAN).putInt(lastEntry(lying) + 24, 20);
    isRefused(lying, "");
  }

  @Test
  void whatIsNoArchiveIsSaidToBeNone() {
    isRefused("not a zip".getBytes(StandardCharsets.UTF_8), "no zip file");
    isRefused(new byte[0], "no zip file");
    byte[] cut = zip(files("a.md", "# A", "b.md", "# B"));
    byte[] broken = cut.clone();
    broken[lastEntry(broken)] = 0;
    isRefused(broken, "");
    Result<Guide> text =
        GuideReader.read(team(cut, "base.tar", "../base.tar"), ReadOptions.defaults());
    assertThat(text.problems())
        .extracting(Problem::message)
        .contains("`extends`: ../base.tar is no folder");
  }

  private static void claim(byte[] zip, int size) {
    ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < zip.length - 46; at++) {
      if (bytes.getInt(at) == 0x02014b50) {
        bytes.putInt(at + 24, size);
      }
    }
  }

  private static Map<String, byte[]> noise(int files) {
    Map<String, byte[]> noise = new LinkedHashMap<>();
    Random random = new Random(1);
    for (int i = 0; i < files; i++) {
      byte[] bytes = new byte[340_000];
      random.nextBytes(bytes);
      noise.put("n" + i + ".bin", bytes);
    }
    return noise;
  }

  @Test
  void oneFileAndAllTogetherHaveALimit() {
    byte[] nine = zip(noise(9));
    claim(nine, 64 << 20);
    isRefused(nine, "its files have more than 512 MB");
    byte[] one = zip(noise(1));
    claim(one, (64 << 20) + 1);
    isRefused(one, "n0.bin has more than 64 MB");
    byte[] four = zip(noise(1));
    claim(four, -1);
    isRefused(four, "");
  }

  @Test
  void aSmallFileMayBePackedAsTightlyAsItLikes() {
    Map<String, byte[]> small = files("a.md", "# A");
    small.put("b.png", new byte[1 << 20]);
    assertThat(read(zip(small)).problems()).isEmpty();
    small.put("b.png", new byte[(1 << 20) + 1]);
    isRefused(zip(small), "b.png is packed more tightly than any text");
  }

  @ParameterizedTest
  @CsvSource({
    "a.md README.md, ''",
    "x/a.md x/b/c.md META-INF/M, x/",
    "x/a.md y/a.md, ''",
    "x/a.md a.md, ''",
    "a.md x/guide.yml x/a.md, x/",
    "x/y/guide.yml z/guide.yml z/a.md, z/",
    "z/guide.yml b/guide.yml b/a.md, b/",
    "z/guide.yml b/c/guide.yml z/a.md, z/",
    "guide.yml x/guide.yml a.md, ''",
    "x/guide.yml.md x/a.md, x/",
  })
  void theGuideInAnArchiveIsFound(String names, String inside) throws IOException {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (String name : names.split(" ", -1)) {
      files.put(name, "# A".getBytes(StandardCharsets.UTF_8));
    }
    Path file = Files.write(folder.resolve("base.zip"), zip(files));

    assertThat(Archive.read(file, "", "base.zip").value().inside()).isEqualTo(inside);
  }

  @Test
  void onlyTheFilesOfItsFolderAreSeen() throws IOException {
    byte[] zip =
        zip(files("x/a.md", "1", "x/b/c.md", "2", "x.md", "3", "xy/d.md", "4", "w.md", "5"));
    Path file = Files.write(folder.resolve("base.zip"), zip);

    assertThat(Archive.read(file, "x", "base.zip").value().files())
        .containsOnlyKeys("a.md", "b/c.md");
    assertThat(Archive.read(file, "", "base.zip").value().files())
        .containsOnlyKeys("x/a.md", "x/b/c.md", "x.md", "xy/d.md", "w.md");
  }

  @Test
  void largeFilesAreReadWhenTheyAreWanted() throws IOException {
    Map<String, byte[]> noise = noise(1);
    Path file = Files.write(folder.resolve("base.zip"), zip(noise));

    assertThat(Archive.read(file, "", "base.zip").value().files().values())
        .singleElement()
        .satisfies(entry -> assertThat(entry.size()).isEqualTo(340_000))
        .satisfies(entry -> assertThat(entry.content().bytes()).isEqualTo(noise.get("n0.bin")));
  }

  @Test
  void aLongNameIsCutWhereItIsShown() {
    isRefused(zip(files("a".repeat(120) + "\\b", "x")), "the name " + "a".repeat(100) + "… ");
    isRefused(zip(files("a".repeat(98) + "\\b", "x")), "the name " + "a".repeat(98) + "\\b ");
  }
}
