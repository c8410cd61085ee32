package dev.guidewright.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Site;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a machine does to a build: the site is the old one or the new one, and nothing else. */
class BrokenMachineTest {
  private Path folder;
  private Path output;
  private boolean mounted;

  @BeforeEach
  void nameTheOutput(@TempDir Path temporary) {
    folder = temporary;
    output = folder.resolve("site");
  }

  @AfterEach
  void giveTheDiskBack() throws Exception {
    if (mounted) {
      run("umount", folder.toString());
    }
  }

  private static boolean run(String... command) throws IOException, InterruptedException {
    try {
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      process.getInputStream().readAllBytes();
      return process.waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** A disk of its own, which may be full or read-only; only root may have one. */
  private void mountASmallDisk() throws Exception {
    mounted = run("mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", folder.toString());
    assumeTrue(mounted, "this user cannot mount a disk");
  }

  private static Site site(Content page) {
    return new Site(
        List.of(
            new OutputFile("a.html", page, "a.md"),
            new OutputFile("b.html", Content.text("B"), "b.md")));
  }

  private List<String> beside() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  @Test
  void aFullDiskLeavesTheOldSiteAndTakesNoPlace() throws Exception {
    mountASmallDisk();
    SiteWriter.write(site(Content.text("old")), output);

    assertThatThrownBy(() -> SiteWriter.write(site(Content.text("x".repeat(900_000))), output))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("the old one is as it was");
    assertThat(output.resolve("a.html")).hasContent("old");
    assertThat(beside()).containsExactly("site");
    SiteWriter.write(site(Content.text("new")), output);
    assertThat(output.resolve("a.html")).hasContent("new");
  }

  @Test
  void aDiskThatCannotBeWrittenLeavesTheOldSite() throws Exception {
    mountASmallDisk();
    SiteWriter.write(site(Content.text("old")), output);
    assertThat(run("mount", "-o", "remount,ro", folder.toString())).isTrue();

    assertThatThrownBy(() -> SiteWriter.write(site(Content.text("new")), output))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("the old one is as it was");
    assertThat(output.resolve("a.html")).hasContent("old");
  }

  @Test
  void aSiteThatIsRemovedMeanwhileIsMadeAnew() throws IOException {
    SiteWriter.write(site(Content.text("old")), output);

    SiteWriter.write(site(removing(output, "new")), output);

    assertThat(output.resolve("a.html")).hasContent("new");
    assertThat(output.resolve("b.html")).hasContent("B");
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void aHalfMadeSiteThatIsRemovedMeanwhileEndsTheBuildAndLeavesTheOldOne() throws IOException {
    SiteWriter.write(site(Content.text("old")), output);
    Path fresh = SiteFolders.of(output).fresh();

    assertThatThrownBy(() -> SiteWriter.write(site(removing(fresh, "new")), output))
        .isInstanceOf(WriteException.class);
    assertThat(output.resolve("a.html")).hasContent("old");
    assertThat(beside()).containsExactly("site");
  }

  /** A page's bytes, in the making of which a folder disappears. */
  private static Content removing(Path gone, String text) {
    return () -> {
      try {
        Tree.remove(gone);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return Content.text(text).bytes();
    };
  }

  @Test
  void ofTwoBuildsAtOnceOneWritesAndTheOtherSaysWhoDoes() throws Exception {
    CountDownLatch writes = new CountDownLatch(1);
    CountDownLatch tried = new CountDownLatch(1);
    Content slow =
        () -> {
          writes.countDown();
          await(tried);
          return Content.text("first").bytes();
        };
    CompletableFuture<?> first =
        CompletableFuture.runAsync(() -> SiteWriter.write(site(slow), output));
    await(writes);

    assertThatThrownBy(() -> SiteWriter.write(site(Content.text("second")), output))
        .isInstanceOf(WriteException.class)
        .hasMessageContaining("process " + ProcessHandle.current().pid());
    assertThatThrownBy(() -> SiteWriter.restore(output)).isInstanceOf(WriteException.class);

    tried.countDown();
    first.get(60, TimeUnit.SECONDS);
    assertThat(output.resolve("a.html")).hasContent("first");
    assertThat(beside()).containsExactly("site");
  }

  /** Another process: tries to write, and prints why it cannot. */
  public static void main(String[] arguments) {
    try {
      SiteWriter.write(site(Content.text("another")), Path.of(arguments[0]));
    } catch (WriteException e) {
      System.out.println(e.getMessage());
    }
  }

  private String another() throws IOException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-cp",
            System.getProperty("java.class.path"),
            BrokenMachineTest.class.getName(),
            output.toString());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  @Test
  void aSecondProcessIsToldWhichOneBuilds() {
    List<String> said = new ArrayList<>();
    Content slow =
        () -> {
          try {
            said.add(another());
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          return Content.text("first").bytes();
        };

    SiteWriter.write(site(slow), output);

    assertThat(said)
        .singleElement()
        .asString()
        .isEqualToIgnoringNewLines(
            "process "
                + ProcessHandle.current().pid()
                + " is building into the same folder; wait for it, or choose another --output");
    assertThat(output.resolve("a.html")).hasContent("first");
  }

  @Test
  void nothingIsWrittenAnyMoreOnceABuildHasFailed() throws InterruptedException {
    CountDownLatch failed = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    AtomicBoolean endedEarly = new AtomicBoolean();
    Content broken =
        () -> {
          failed.countDown();
          throw new UncheckedIOException(new IOException("gone"));
        };
    Content slow =
        () -> {
          try {
            if (failed.await(100, TimeUnit.MILLISECONDS)) {
              endedEarly.set(ended.await(100, TimeUnit.MILLISECONDS));
            }
          } catch (InterruptedException e) {
            throw new IllegalStateException(e);
          }
          return Content.text("B").bytes();
        };
    Site site =
        new Site(
            List.of(
                new OutputFile("a.html", broken, "a.md"), new OutputFile("b.html", slow, "b.md")));

    assertThatThrownBy(() -> SiteWriter.write(site, output)).hasMessageContaining("gone");
    ended.countDown();

    assertThat(endedEarly).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"new", "old", "gone", "lock"})
  void aLinkThatSomebodyPutBesideTheSiteIsNotFollowed(String name) throws IOException {
    Path secret = Files.createDirectory(folder.resolve("secret"));
    Files.writeString(secret.resolve("key.txt"), "key");
    Path file = Files.writeString(folder.resolve("file"), "mine");
    Path link = folder.resolve(".site.guidewright-" + name);
    Files.createSymbolicLink(link, name.equals("lock") ? file : secret);

    assertThatThrownBy(() -> SiteWriter.write(site(Content.text("A")), output))
        .isInstanceOf(WriteException.class)
        .hasMessage(
            link.toRealPath(LinkOption.NOFOLLOW_LINKS)
                + " is a symbolic link, which no build makes; remove it");
    assertThatThrownBy(() -> SiteWriter.restore(output)).isInstanceOf(WriteException.class);
    assertThat(output).doesNotExist();
    assertThat(file).hasContent("mine");
    assertThat(secret.toFile().list()).containsExactly("key.txt");
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aClockThatWentBackwardsDoesNotMatter() throws IOException {
    SiteWriter.write(site(Content.text("old")), output);
    Files.writeString(output.resolve("mine.txt"), "mine");
    List<Path> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(output)) {
      paths.forEach(files::add);
    }
    for (Path file : files) {
      Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2999-01-01T00:00:00Z")));
    }

    SiteWriter.write(site(Content.text("new")), output);

    assertThat(output.resolve("a.html")).hasContent("new");
    assertThat(output.resolve("mine.txt")).hasContent("mine");
    assertThat(beside()).containsExactly("site");
  }

  @Test
  void aLockThatADeadProcessLeftIsTakenAway() throws IOException {
    Files.writeString(SiteFolders.of(output).lock(), "process 4711");

    SiteWriter.restore(output);

    assertThat(beside()).isEmpty();
  }
}
