package dev.guidewright.read;

import dev.guidewright.TestGuide;
import dev.guidewright.TestGuide.Built;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Provenance;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A team's guide over a handbook, in a folder of their own. */
abstract class LaidGuide {
  static final String SCOPE =
      """
      # Scope

      What counts.[^1]

      ## Inside

      Ours.

      ### Deep

      Deeper.

      ## Outside

      Theirs, see [inside](#inside) and ![a plan](img/plan.png).

      [^1]: Base note.
      """;

  Path folder;

  @BeforeEach
  void writeTheBase(@TempDir Path temporary) {
    folder = temporary;
    TestGuide.from("# Handbook\n\n- [Scope](scope.md)\n- [Extra](extra.md)\n")
        .with("guide.yml", "title: Handbook\nid: handbook\nbase-url: https://a.example/\n")
        .with("scope.md", SCOPE)
        .with("extra.md", "# Extra\n\nSee [scope](scope.md#outside).\n")
        .with("img/plan.png", "png")
        .into(folder.resolve("handbook"));
  }

  TestGuide team(String yaml) {
    return TestGuide.empty().with("guide.yml", "extends: ../handbook\n" + yaml);
  }

  Built build(TestGuide team) {
    return TestGuide.buildIn(team.into(folder.resolve("team")));
  }

  static String text(Built built, String page) {
    return built.page(page).select("main").text();
  }

  static Map<String, Provenance> provenance(Built built) {
    return built.build().guide().study().guide().layers().provenance();
  }

  static List<Problem> serious(Built built) {
    return built.problems().stream().filter(p -> !p.rule().equals("drift")).toList();
  }

  static List<String> said(Built built) {
    return serious(built).stream()
        .map(p -> p.span() + " " + p.severity() + " " + p.message() + " | " + p.hint())
        .toList();
  }
}
