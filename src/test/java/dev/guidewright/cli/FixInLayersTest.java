package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links are mended in the files of the nearest layer, whatever part of a page these are. */
class FixInLayersTest extends AuthorsFolder {
  private static final String BASE =
      "# Topic\n\nSee [x](Other.md).\n\n## Old\n\nText.\n\n## End\n\nText.\n";

  private Path base;
  private Path team;

  @BeforeEach
  void layATeamOverABook(@TempDir Path folder) {
    base =
        TestGuide.from("# Book\n\n[Topic](topic.md) [other](other.md)\n")
            .with("topic.md", BASE)
            .with("other.md", "# Other\n\n## Exit costs\n")
            .into(folder.resolve("book"));
    team = folder.resolve("team");
  }

  private void team(String path, String text) {
    TestGuide.empty().with("guide.yml", "extends: ../book\n").with(path, text).into(team);
  }

  private int fix(String... more) {
    String[] args = new String[more.length + 3];
    System.arraycopy(new String[] {"check", team.toString(), "--fix"}, 0, args, 0, 3);
    System.arraycopy(more, 0, args, 3, more.length);
    return run(args);
  }

  @Test
  void aLinkInAReplacedSectionIsMendedInTheFileThatReplaces() throws IOException {
    team("topic@old.md", "## New\n\nMind [it](Other.md#exit-cost).\n");

    fix("--yes");

    assertThat(printed)
        .contains("+++ b/topic@old.md")
        .contains("-Mind [it](Other.md#exit-cost).\n+Mind [it](other.md#exit-costs).")
        .contains("mended topic@old.md");
    assertThat(team.resolve("topic@old.md")).content().contains("(other.md#exit-costs)");
    assertThat(base.resolve("topic.md")).hasContent(BASE);
  }

  @Test
  void aLinkInAnAddedPieceIsMendedThere() throws IOException {
    team("topic.append.md", "More.\n\n## Ours\n\n![p](Pic.png) and [up](Topic.md#end)\n");
    Files.write(team.resolve("pic.png"), new byte[] {1});

    fix("--yes");

    assertThat(team.resolve("topic.append.md"))
        .hasContent("More.\n\n## Ours\n\n![p](pic.png) and [up](topic.md#end)\n");
    assertThat(base.resolve("topic.md")).hasContent(BASE);
  }

  @Test
  void aLinkInAFileThatReplacesAnotherIsMendedThere() {
    team("topic.md", "# Ours\n\n[it](OTHER.md)\n");

    fix("--yes");

    assertThat(team.resolve("topic.md")).hasContent("# Ours\n\n[it](other.md)\n");
    assertThat(base.resolve("topic.md")).hasContent(BASE);
  }

  @Test
  void aPieceOfALowerLayerIsLeftAsItIs() throws IOException {
    Path lowest = TestGuide.from("# Lowest\n\n## One\n").into(base.resolveSibling("lowest"));
    String piece = "## One\n\n[b](Other.md)\n";
    TestGuide.from("# Book\n")
        .with("guide.yml", "extends: ../../lowest\n")
        .with("other.md", "# Other\n")
        .into(team.resolve("book"));
    Files.delete(team.resolve("book/README.md"));
    Files.writeString(team.resolve("book/README@one.md"), piece);
    TestGuide.empty().with("guide.yml", "extends: book\n").with("own.md", "# Own\n").into(team);

    fix("--yes");

    assertThat(printed).contains("Nothing here can be mended mechanically.");
    assertThat(team.resolve("book/README@one.md")).hasContent(piece);
    assertThat(lowest.resolve("README.md")).exists();
  }
}
