package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Scenario;
import dev.guidewright.page.PracticeViews.CellView;
import dev.guidewright.page.PracticeViews.DimensionView;
import dev.guidewright.page.PracticeViews.LevelView;
import dev.guidewright.page.PracticeViews.Named;
import dev.guidewright.page.PracticeViews.RubricView;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;

/** Rubrics to mark: the author's, or the steps of the worksheet by four plain levels. */
final class Rubrics {
  private static final int LEVELS = 4;

  private final Words words;

  Rubrics(Words words) {
    this.words = words;
  }

  RubricView view(Scenario scenario, List<Named> steps, HtmlRenderer prose) {
    return scenario
        .rubric()
        .filter(rubric -> !rubric.rows().isEmpty())
        .map(rubric -> written(rubric, prose))
        .orElseGet(() -> derived(steps));
  }

  /** The four plain levels, the lowest first. */
  List<String> marks() {
    List<String> marks = new ArrayList<>();
    for (int level = 1; level <= LEVELS; level++) {
      marks.add(words.get("mark" + level));
    }
    return marks;
  }

  private static RubricView written(Scenario.Rubric rubric, HtmlRenderer prose) {
    List<LevelView> levels =
        rubric.levels().stream()
            .map(level -> new LevelView(new SafeString(prose.inline(level))))
            .toList();
    List<DimensionView> rows = new ArrayList<>();
    for (Scenario.Rubric.Row row : rubric.rows()) {
      List<CellView> cells = new ArrayList<>();
      for (int i = 0; i < rubric.levels().size(); i++) {
        String level = rubric.levels().get(i).text();
        String html = i < row.cells().size() ? prose.inline(row.cells().get(i)) : "";
        cells.add(new CellView(i + 1, level, new SafeString(html)));
      }
      rows.add(dimension(row.dimension(), cells, prose));
    }
    return new RubricView(false, levels, rows);
  }

  private static DimensionView dimension(Inline name, List<CellView> cells, HtmlRenderer prose) {
    String text = name.text();
    return new DimensionView(
        GuideViews.idFrom(text), text, new SafeString(prose.inline(name)), cells);
  }

  private RubricView derived(List<Named> steps) {
    List<String> marks = marks();
    List<LevelView> levels = marks.stream().map(mark -> new LevelView(Escape.html(mark))).toList();
    List<CellView> cells = new ArrayList<>();
    for (int i = 0; i < marks.size(); i++) {
      cells.add(new CellView(i + 1, marks.get(i), new SafeString("")));
    }
    List<DimensionView> rows =
        steps.stream()
            .map(
                step ->
                    new DimensionView(step.id(), step.title(), Escape.html(step.title()), cells))
            .toList();
    return new RubricView(true, levels, rows);
  }
}
