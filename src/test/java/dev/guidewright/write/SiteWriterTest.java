package dev.guidewright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteWriterTest {
  private Path folder;
  private Path output;

  @BeforeEach
  void nameTheOutput(@TempDir Path temporary) {
    folder = temporary;
    output = folder.resolve("site");
  }

  private static Site site(String... pathsAndTexts) {
    Map<String, OutputFile> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      Content content = Content.text(pathsAndTexts[i + 1]);
      files.put(pathsAndTexts[i], new OutputFile(pathsAndTexts[i], content, "a.md"));
    }
    return new Site(files.values().stream().toList());
  }

  private Map<String, String> written() throws IOException {
    return texts(output);
  }

  private static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(path).toString(), Files.readString(path));
      }
    }
    texts.remove(Manifest.FILE);
    return texts;
  }

  private void nothingIsLeftBeside() throws IOException {
    try (Stream<Path> beside = Files.list(folder)) {
      assertThat(beside.map(path -> path.getFileName().toString())).containsOnly("site");
    }
  }

  private void put(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void aNewSiteIsWrittenWithItsFolders() throws IOException {
    SiteWriter.write(site("a.html", "A", "b/c.html", "C"), output);

    assertThat(written())
        .containsExactlyInAnyOrderEntriesOf(Map.of("a.html", "A", "b/c.html", "C"));
    nothingIsLeftBeside();
  }

  @Test
  void aFileThatWouldComeOutTheSameKeepsItsDateAndAnotherDoesNot() throws IOException {
    SiteWriter.write(site("a.html", "A", "b.html", "B"), output);
    FileTime before = FileTime.from(Instant.parse("2020-01-01T00:00:00Z"));
    Files.setLastModifiedTime(output.resolve("a.html"), before);
    Files.setLastModifiedTime(output.resolve("b.html"), before);

    SiteWriter.write(site("a.html", "A", "b.html", "C"), output);

    assertThat(Files.getLastModifiedTime(output.resolve("a.html"))).isEqualTo(before);
    assertThat(Files.getLastModifiedTime(output.resolve("b.html"))).isNotEqualTo(before);
    assertThat(written()).containsEntry("a.html", "A").containsEntry("b.html", "C");
    nothingIsLeftBeside();
  }

  @Test
  void aFileThatSomebodyClosedToOthersIsWrittenAnew() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    Set<PosixFilePermission> open = Files.getPosixFilePermissions(output.resolve("a.html"));
    Files.setPosixFilePermissions(
        output.resolve("a.html"), EnumSet.of(PosixFilePermission.OWNER_READ));

    SiteWriter.write(site("a.html", "A"), output);

    assertThat(Files.getPosixFilePermissions(output.resolve("a.html"))).isEqualTo(open);
  }

  @Test
  void aLinkInPlaceOfAPageIsNotTakenOver() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    put("elsewhere.html", "A");
    Files.delete(output.resolve("a.html"));
    Files.createSymbolicLink(output.resolve("a.html"), folder.resolve("elsewhere.html"));

    SiteWriter.write(site("a.html", "A"), output);

    assertThat(Files.isSymbolicLink(output.resolve("a.html"))).isFalse();
    assertThat(Files.isSameFile(output.resolve("a.html"), folder.resolve("elsewhere.html")))
        .isFalse();
  }

  @Test
  void aSecondSiteReplacesTheFirstAndRemovesItsPages() throws IOException {
    SiteWriter.write(site("a.html", "A", "b.html", "B"), output);
    SiteWriter.write(site("a.html", "new"), output);

    assertThat(written()).containsExactly(Map.entry("a.html", "new"));
    nothingIsLeftBeside();
  }

  @Test
  void filesThatNoBuildMadeAreCarriedOver() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    put("site/.gitignore", "*");
    put("site/notes/mine.txt", "mine");

    SiteWriter.write(site("a.html", "new"), output);

    assertThat(written())
        .containsEntry(".gitignore", "*")
        .containsEntry("notes/mine.txt", "mine")
        .containsEntry("a.html", "new");
  }

  @Test
  void symbolicLinksAreCarriedOverAsLinks() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    Files.createSymbolicLink(output.resolve("link"), Path.of("nowhere"));

    SiteWriter.write(site("a.html", "new"), output);

    assertThat(Files.readSymbolicLink(output.resolve("link"))).isEqualTo(Path.of("nowhere"));
  }

  @Test
  void aForeignFileInTheWayStopsTheBuildAndChangesNothing() throws IOException {
    put("site/a.html", "mine");

    Result<Path> result = SiteWriter.write(site("a.html", "A", "b.html", "B"), output);

    assertThat(result.problems()).extracting(Problem::rule).containsExactly("foreign-file");
    assertThat(written()).containsExactly(Map.entry("a.html", "mine"));
    nothingIsLeftBeside();
  }

  @Test
  void aForeignFolderWhereAPageGoesStopsTheBuild() throws IOException {
    put("site/a.html/deep.txt", "mine");

    assertThat(SiteWriter.write(site("a.html", "A"), output).problems()).hasSize(1);
    assertThat(written()).containsExactly(Map.entry("a.html/deep.txt", "mine"));
  }

  @Test
  void aForeignFileWhereAFolderGoesStopsTheBuild() throws IOException {
    put("site/b", "mine");

    assertThat(SiteWriter.write(site("b/c.html", "C"), output).problems()).hasSize(1);
    assertThat(written()).containsExactly(Map.entry("b", "mine"));
  }

  @Test
  void aFileWhereTheSiteGoesIsNotTouched() throws IOException {
    put("site", "a file of mine");

    assertThat(SiteWriter.write(site("a.html", "A"), output).problems())
        .extracting(Problem::message)
        .containsExactly("a file stands where the site goes");
    assertThat(output).hasContent("a file of mine");
  }

  @Test
  void aSiteThatIsALinkIsReplacedWhereItIs() throws IOException {
    Path real = Files.createDirectories(folder.resolve("elsewhere/real"));
    Files.createSymbolicLink(output, real);

    SiteWriter.write(site("a.html", "A"), output);

    assertThat(output).isSymbolicLink();
    assertThat(real.resolve("a.html")).hasContent("A");
  }

  @Test
  void aContentThatCannotBeReadLeavesTheOldSiteAndNothingBeside() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    Content broken =
        () -> {
          throw new UncheckedIOException(new IOException("gone"));
        };
    Site site = new Site(java.util.List.of(new OutputFile("a.html", broken, "a.md")));

    assertThatThrownBy(() -> SiteWriter.write(site, output))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("gone")
        .hasMessageContaining("the old one is as it was");
    assertThat(written()).containsExactly(Map.entry("a.html", "A"));
    nothingIsLeftBeside();
  }

  @Test
  void aBuildThatDiedBetweenTheRenamesIsUndoneFirst() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    put(".site.guidewright-new/a.html", "half");
    Files.move(output, folder.resolve(".site.guidewright-old"));

    SiteWriter.restore(output);

    assertThat(written()).containsExactly(Map.entry("a.html", "A"));
    nothingIsLeftBeside();
  }

  @Test
  void aBuildThatDiedBeforeTheRenamesLeavesTheOldSite() throws IOException {
    SiteWriter.write(site("a.html", "A"), output);
    put(".site.guidewright-new/a.html", "half");

    SiteWriter.restore(output);

    assertThat(written()).containsExactly(Map.entry("a.html", "A"));
    nothingIsLeftBeside();
  }

  @Test
  void aBuildThatDiedAfterTheRenamesLeavesTheNewSiteAndForeignFiles() throws IOException {
    SiteWriter.write(site("old.html", "old"), output);
    Files.move(output, folder.resolve(".site.guidewright-old"));
    SiteWriter.write(site("new.html", "new"), folder.resolve("made"));
    Files.move(folder.resolve("made"), output);
    put(".site.guidewright-old/late.txt", "came while it was built");

    SiteWriter.restore(output);

    assertThat(written())
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("new.html", "new", "late.txt", "came while it was built"));
    nothingIsLeftBeside();
  }

  @Test
  void aBuildThatDiedWhileItRemovedTheOldSiteBringsNoOldPageBack() throws IOException {
    SiteWriter.write(site("new.html", "new"), output);
    put(".site.guidewright-gone/old.html", "old");

    SiteWriter.restore(output);

    assertThat(written()).containsExactly(Map.entry("new.html", "new"));
    nothingIsLeftBeside();
  }

  @Test
  void restoringWhatIsWholeDoesNothing() throws IOException {
    SiteWriter.restore(output);
    SiteWriter.write(site("a.html", "A"), output);
    SiteWriter.restore(output);

    assertThat(written()).containsExactly(Map.entry("a.html", "A"));
  }

  @Test
  void aForeignFileThatWasReplacedMeanwhileIsKeptInItsNewForm() throws IOException {
    SiteWriter.write(site("new.html", "new"), output);
    put("site/mine.txt", "carried");
    put(".site.guidewright-old/mine.txt", "saved since then");

    SiteWriter.restore(output);

    assertThat(output.resolve("mine.txt")).hasContent("saved since then");
  }

  @Test
  void aHeldLockSaysWhoHasItAndALeftOneDoesNotMatter() throws IOException {
    Path lock = folder.resolve(".site.guidewright-lock");
    Files.writeString(lock, "process 1");
    SiteWriter.write(site("a.html", "A"), output);
    assertThat(lock).doesNotExist();

    try (FileChannel channel =
        FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      Files.writeString(lock, "process 4711");
      channel.lock(Long.MAX_VALUE - 1, 1, false);
      assertThatThrownBy(() -> SiteWriter.write(site("a.html", "new"), output))
          .isInstanceOf(WriteException.class)
          .hasMessageContaining("process 4711 is building into the same folder");
    }
    assertThat(written()).containsExactly(Map.entry("a.html", "A"));
  }

  @Test
  void theRootOfADiskIsRefused() {
    assertThatThrownBy(() -> SiteWriter.write(site("a.html", "A"), Path.of("/")))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("root of a disk");
  }

  @Test
  void theManifestNamesWhatWasMadeAndNothingElse() throws IOException {
    SiteWriter.write(site("b.html", "B", "a.html", "A"), output);

    assertThat(output.resolve(Manifest.FILE))
        .hasContent(
            "# Files that Guidewright made; it replaces and removes no others.\na.html\nb.html\n");
  }
}
