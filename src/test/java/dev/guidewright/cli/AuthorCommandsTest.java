package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.build.Build;
import dev.guidewright.model.StudyGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The commands that write an author's files, or tell how they stand. */
class AuthorCommandsTest extends AuthorsFolder {
  // init

  @Test
  void initBeginsAGuideThatShowsEachConventionAndChecksClean() {
    assertThat(run("init", path("new"))).as(printed).isEqualTo(Cli.FINE);

    Build build = check("new/guide");
    assertThat(messages(build)).isEmpty();
    StudyGuide study = build.guide().study();
    assertThat(study.questions()).hasSize(1);
    assertThat(study.questions().get(0).parts()).hasSizeGreaterThanOrEqualTo(6);
    assertThat(study.scenarios()).hasSize(1);
    assertThat(study.stories()).isNotEmpty();
    assertThat(study.frameworks()).isNotEmpty();
    assertThat(study.contrasts()).hasSize(1);
    assertThat(study.redFlags()).hasSize(2);
    assertThat(study.takeaways()).hasSize(1);
    assertThat(study.decisions()).hasSize(1);
    assertThat(study.terms()).hasSize(3);
    assertThat(folder.resolve("new/.gitignore")).exists();
    assertThat(folder.resolve("new/.github/workflows/guide.yml")).exists();
    assertThat(folder.resolve("new/guide/.guidewright/guide.schema.json")).exists();
  }

  @Test
  void initOverwritesNothing() throws IOException {
    Files.createDirectories(folder.resolve("new/guide"));
    Files.writeString(folder.resolve("new/guide/README.md"), "mine");

    assertThat(run("init", path("new"))).isEqualTo(Cli.PROBLEMS);

    assertThat(printed).contains("README.md").contains("nothing was written");
    assertThat(folder.resolve("new/guide/guide.yml")).doesNotExist();
    assertThat(folder.resolve("new/guide/README.md")).hasContent("mine");
  }

  @Test
  void newWritesFilesThatCheckCleanAndNumbersScenarios() {
    run("init", path("new"));
    for (String kind : List.of("chapter", "question", "graph", "scenario")) {
      assertThat(run("new", kind, "What *now*?  A " + kind, path("new/guide"))).isEqualTo(Cli.FINE);
    }
    assertThat(printed).contains("02-what-now-a-scenario.md");
    assertThat(folder.resolve("new/guide/questions/what-now-a-question.md")).exists();

    Build build = check("new/guide");
    assertThat(build.problems()).extracting(problem -> problem.rule()).containsOnly("orphan");
    assertThat(build.guide().study().scenarios()).hasSize(2);
    assertThat(build.guide().study().questions()).hasSize(2);
    assertThat(build.guide().study().decisions()).hasSize(2);

    assertThat(run("new", "chapter", "What now? A chapter", path("new/guide")))
        .isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("is there already");
  }

  @Test
  void theFolderThatInitMadeStandsForTheGuideInIt() throws IOException {
    run("init", path("new"));

    assertThat(run("new", "chapter", "Debt", path("new"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("new/guide/debt.md")).exists();
    assertThat(run("build", path("new"), "-o", path("site"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("site/debt.html")).exists();
    assertThat(run("init", path("team"), "--from", path("new"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("team/guide/guide.yml"))
        .content()
        .contains("extends: '../../new/guide'");

    Files.writeString(folder.resolve("new/guide.yml"), "title: All of it\n");
    assertThat(run("build", path("new"), "-o", path("whole"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("whole/guide/debt.html")).exists();
  }

  @ParameterizedTest
  @ValueSource(strings = {"away", "nowhere", "file.md"})
  void newFollowsNoSymbolicLinkOutOfTheGuide(String target) throws IOException {
    TestGuide.from("# A\n").into(folder.resolve("g"));
    Files.createDirectory(folder.resolve("away"));
    Files.writeString(folder.resolve("file.md"), "mine");
    Files.createSymbolicLink(folder.resolve("g/scenarios"), folder.resolve(target));

    assertThat(run("new", "scenario", "A talk", path("g"))).isEqualTo(Cli.PROBLEMS);

    assertThat(printed).contains("a symbolic link leads elsewhere from here");
    assertThat(folder.resolve("away")).isEmptyDirectory();
    assertThat(folder.resolve("nowhere")).doesNotExist();
    assertThat(folder.resolve("file.md")).hasContent("mine");
  }

  @Test
  void acceptFollowsNoSymbolicLinkOutOfTheGuide() throws IOException {
    TestGuide.from("# A\n").into(folder.resolve("base"));
    TestGuide.from("# B\n").with("guide.yml", "extends: ../base\n").into(folder.resolve("team"));
    Files.createDirectory(folder.resolve("away"));
    Files.createSymbolicLink(folder.resolve("team/.guidewright"), folder.resolve("away"));

    assertThat(run("upstream", path("team"), "--accept")).isNotEqualTo(Cli.FINE);

    assertThat(printed).contains("leads out of the guide");
    assertThat(folder.resolve("away")).isEmptyDirectory();
  }

  @Test
  void aLongTitleIsCutBetweenLetters() {
    TestGuide.from("# A\n").into(folder.resolve("g"));
    String rare = Character.toString(0x20000);

    assertThat(run("new", "chapter", "a" + rare.repeat(70), path("g"))).isEqualTo(Cli.FINE);

    assertThat(folder.resolve("g/a" + rare.repeat(59) + ".md")).exists();
  }

  @Test
  void newRefusesAnUnknownKindAndAMissingGuide() {
    assertThat(run("new", "chaptre", "X", path("."))).isEqualTo(Cli.USAGE);
    assertThat(printed).contains("chapter");
    assertThat(run("new", "chapter", "X", path("none"))).isEqualTo(Cli.USAGE);
    assertThat(printed).contains("there is no folder");
  }

  // A layer and its upstream

  @Test
  void aLayerFollowsItsUpstream() throws IOException {
    TestGuide.from("# Book\n\nSee [scope](scope.md).\n")
        .with("scope.md", "# Scope\n\nWhat.\n\n## Inside\n\nOne.\n\nTwo.\n")
        .into(folder.resolve("book"));
    assertThat(run("init", path("team"), "--from", path("book"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("team/guide/guide.yml")).content().contains("extends: '../../book'");
    Files.writeString(folder.resolve("team/guide/scope@inside.md"), "## Inside\n\nOurs.\n");

    assertThat(run("upstream", path("team/guide"))).isEqualTo(Cli.FINE);
    assertThat(printed).contains("not recorded yet");
    assertThat(run("upstream", "--accept", path("team/guide"))).isEqualTo(Cli.FINE);
    assertThat(folder.resolve("team/guide/.guidewright/upstream/scope@inside.md"))
        .hasContent("## Inside\n\nOne.\n\nTwo.");
    assertThat(run("upstream", path("team/guide"))).isEqualTo(Cli.FINE);
    assertThat(printed).contains("1 replacement, 0 changed below");

    Path base = folder.resolve("book/scope.md");
    Files.writeString(base, Files.readString(base).replace("Two.", "Two and a half."));

    assertThat(run("upstream", path("team/guide"))).isEqualTo(Cli.PROBLEMS);
    assertThat(printed)
        .contains("scope@inside.md replaces ../../book/scope.md:5, which changed:")
        .contains("  - Two.")
        .contains("  + Two and a half.");
    assertThat(run("check", path("team/guide"))).isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("[drift]").contains("has changed since");
    assertThat(run("doctor", path("team/guide"))).isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("1 changed below");
    assertThat(run("upstream", "--accept", path("team/guide"))).isEqualTo(Cli.FINE);
    assertThat(run("check", path("team/guide"))).as(printed).isEqualTo(Cli.FINE);

    assertThat(run("build", path("team/guide"), "-o", path("site"), "--json")).isEqualTo(Cli.FINE);
    assertThat(printed)
        .contains(
            "{\"page\":\"scope.html\",\"source\":\"../../book/scope.md\",\"provenance\":\"changed\"")
        .contains("\"provenance\":\"upstream\"");
  }

  @Test
  void upstreamSaysWhenThereIsNone() {
    TestGuide.from("# A").into(folder.resolve("plain"));
    assertThat(run("upstream", path("plain"))).isEqualTo(Cli.FINE);
    assertThat(printed).contains("laid over no other");
    assertThat(run("init", path("x"), "--from", path("missing"))).isEqualTo(Cli.USAGE);
  }

  // Help

  @Test
  void doctorSaysWhatIsThereAndWhatToDo() {
    run("init", path("new"));
    assertThat(run("doctor", path("new/guide"), "-o", path("site")))
        .as(printed)
        .isEqualTo(Cli.FINE);
    assertThat(printed).contains("Java", "Browser", "Fonts", "Layers", "Output", "Cache");
    assertThat(run("doctor", path("none"))).isEqualTo(Cli.PROBLEMS);
    assertThat(printed).contains("guidewright init");
    assertThat(printed).contains("layouts of graphs in ");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "build",
        "cards",
        "check",
        "completion",
        "diagram",
        "doctor",
        "export anki",
        "init",
        "man",
        "new",
        "search",
        "serve",
        "upstream"
      })
  void everyCommandHelpsWithExamples(String command) {
    String[] args = (command + " --help").split(" ", -1);
    assertThat(run(args)).isEqualTo(Cli.FINE);
    assertThat(printed).contains("Examples:").contains("guidewright " + command);
  }

  @ParameterizedTest
  @CsvSource({
    "biuld, guidewright build",
    "chek, guidewright check",
    "upsteam --accept, guidewright upstream",
    "export ankki, guidewright export anki",
    "build --stric, --strict",
    "check --fromat json, --format",
    "check --formt=json, --format",
    "serve --prot 9000, --port",
    "init x --form y, --from",
    "check --hlp, --help",
    "check --format jsno, json",
    "new qestion X, question",
  })
  void aSlipInACommandAnOptionOrItsValueIsGuessed(String line, String meant) {
    assertThat(run(line.split(" ", -1))).isEqualTo(Cli.USAGE);
    assertThat(printed).contains("Did you mean " + meant + "?");
  }

  @Test
  void whatIsNearNothingIsNotGuessed() {
    assertThat(run("fly")).isEqualTo(Cli.USAGE);
    assertThat(run("check", "--everything")).isEqualTo(Cli.USAGE);
    assertThat(printed).doesNotContain("Did you mean").contains("Try 'guidewright check --help'.");
  }

  @Test
  void shellsAndManAreServed() {
    assertThat(run("completion", "bash")).isEqualTo(Cli.FINE);
    assertThat(printed).startsWith("#!").contains("upstream").contains("--accept");
    assertThat(run("completion", "zsh")).isEqualTo(Cli.FINE);
    assertThat(printed).startsWith("autoload").contains("bashcompinit");
    assertThat(run("completion", "fish")).isEqualTo(Cli.FINE);
    assertThat(printed.lines())
        .allMatch(line -> line.startsWith("complete -c guidewright "))
        .contains(
            "complete -c guidewright -n '__fish_use_subcommand' -a man"
                + " -d 'Print the manual page, for man(1).'",
            "complete -c guidewright -n '__fish_seen_subcommand_from build' -s o -l output -r -F"
                + " -d 'Where the site goes (default: site-output).'",
            "complete -c guidewright -n '__fish_seen_subcommand_from completion'"
                + " -a 'bash zsh fish'",
            "complete -c guidewright -n '__fish_seen_subcommand_from export; and not"
                + " __fish_seen_subcommand_from anki' -a anki -d 'Write the review cards as an Anki"
                + " deck, or as a .tsv table.'");
    assertThat(run("man")).isEqualTo(Cli.FINE);
    assertThat(printed)
        .startsWith(".TH GUIDEWRIGHT 1")
        .contains("\\-\\-accept", ".SS guidewright upstream");
  }
}
