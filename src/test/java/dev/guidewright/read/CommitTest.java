package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommitTest {
  private static final String HASH = "0123456789abcdef0123456789abcdef01234567";

  @TempDir Path folder;

  private void write(String path, String text) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  @Test
  void theHeadOfABranchIsFoundFromAFolderBelow() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/refs/heads/main", HASH + "\n");
    write("guide/README.md", "# Home\n");

    assertThat(Commit.of(folder.resolve("guide"))).contains("0123456789");
  }

  @Test
  void packedAndDetachedHeadsAreFound() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    write(".git/packed-refs", "# pack-refs\n" + HASH + " refs/heads/main\n");
    assertThat(Commit.of(folder)).contains("0123456789");

    write(".git/HEAD", HASH + "\n");
    assertThat(Commit.of(folder)).contains("0123456789");
  }

  @Test
  void aSecondWorkingTreeIsFollowed() throws IOException {
    write("repository/.git/worktrees/two/HEAD", "ref: refs/heads/two\n");
    write("repository/.git/worktrees/two/commondir", "../..\n");
    write("repository/.git/refs/heads/two", HASH + "\n");
    write("two/.git", "gitdir: " + folder.resolve("repository/.git/worktrees/two") + "\n");

    assertThat(Commit.of(folder.resolve("two"))).contains("0123456789");
  }

  @Test
  void nothingElseIsTakenForACommit() throws IOException {
    write(".git/HEAD", "ref: refs/heads/main\n");
    assertThat(Commit.of(folder)).isEmpty();

    write(".git/HEAD", "<script>\n");
    assertThat(Commit.of(folder)).isEmpty();

    write("below/.git", "gitdir: a\0b\n");
    assertThat(Commit.of(folder.resolve("below"))).isEmpty();
  }

  @Test
  void theFooterShowsItWhenAskedTo() throws IOException {
    write(".git/HEAD", HASH + "\n");
    Path guide = folder.resolve("guide");
    TestGuide.from("# Home\n").with("guide.yml", "version: commit\n").into(guide);

    assertThat(TestGuide.buildIn(guide).page("index.html").select(".colophon").text())
        .contains("0123456789");
  }

  @Test
  void withoutARepositoryTheGuideSaysSo() {
    TestGuide.Built built =
        TestGuide.from("# Home\n").with("guide.yml", "version: commit\n").build();

    assertThat(built.messages())
        .containsExactly("guide.yml WARNING the version should be the commit, but there is none");
  }
}
