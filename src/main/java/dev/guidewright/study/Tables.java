package dev.guidewright.study;

import dev.guidewright.model.Inline;
import dev.guidewright.model.Part;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.Node;

/** Reads the parts of a scenario that are tables. */
final class Tables {
  private Tables() {}

  /** Dimensions by level: the first row names the levels, the first column the dimensions. */
  static Optional<Scenario.Rubric> rubric(List<Part> parts) {
    return rows(parts, Part.Kind.RUBRIC).flatMap(Tables::rubricOf);
  }

  private static Optional<Scenario.Rubric> rubricOf(List<List<Node>> rows) {
    List<Node> head = rows.get(0);
    if (head.size() < 2 || rows.size() < 2) {
      return Optional.empty();
    }
    List<Scenario.Rubric.Row> dimensions = new ArrayList<>();
    for (List<Node> row : rows.subList(1, rows.size())) {
      List<Inline> cells = row.stream().map(Inline::new).toList();
      dimensions.add(new Scenario.Rubric.Row(cells.get(0), cells.subList(1, cells.size())));
    }
    List<Inline> levels = head.stream().skip(1).map(Inline::new).toList();
    return Optional.of(new Scenario.Rubric(levels, List.copyOf(dimensions)));
  }

  /**
   * What may stand for words of the prompt. An empty cell keeps the words.
   *
   * @param problems gets a warning for words that the prompt does not hold
   */
  static Optional<Scenario.Variants> variants(
      List<Part> parts, String prompt, List<Problem> problems) {
    Optional<List<List<Node>>> rows = rows(parts, Part.Kind.VARIANTS);
    if (rows.isEmpty() || rows.get().size() < 2) {
      return Optional.empty();
    }
    List<String> literals = rows.get().get(0).stream().map(PlainText::of).toList();
    if (!stand(literals, prompt, span(parts), problems)) {
      return Optional.empty();
    }
    List<List<String>> others = new ArrayList<>();
    for (List<Node> row : rows.get().subList(1, rows.get().size())) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < literals.size(); i++) {
        String cell = i < row.size() ? PlainText.of(row.get(i)) : "";
        cells.add(cell.isEmpty() ? literals.get(i) : cell);
      }
      others.add(List.copyOf(cells));
    }
    return Optional.of(new Scenario.Variants(literals, List.copyOf(others)));
  }

  private static boolean stand(
      List<String> literals, String prompt, Span span, List<Problem> problems) {
    boolean all = true;
    for (String literal : literals) {
      if (literal.isEmpty() || !prompt.contains(literal)) {
        all = false;
        problems.add(
            Problem.warning(
                "variant-not-in-prompt",
                span,
                "the prompt does not hold \"" + literal + "\", which the variants replace",
                "the header row of the variants repeats words of the prompt, letter by letter"));
      }
    }
    return all;
  }

  private static Span span(List<Part> parts) {
    return parts.stream()
        .filter(part -> part.kind() == Part.Kind.VARIANTS)
        .map(Part::span)
        .findFirst()
        .orElse(Span.file(""));
  }

  /** The cells of the first table in the first part of a kind; every row has at least one. */
  private static Optional<List<List<Node>>> rows(List<Part> parts, Part.Kind kind) {
    return parts.stream()
        .filter(part -> part.kind() == kind)
        .flatMap(part -> part.blocks().stream())
        .flatMap(block -> Nodes.prose(block, TableBlock.class).stream())
        .findFirst()
        .map(Tables::rows);
  }

  private static List<List<Node>> rows(TableBlock table) {
    List<List<Node>> rows = new ArrayList<>();
    for (Node group : Nodes.children(table)) {
      for (Node row : Nodes.children(group)) {
        List<Node> cells =
            Nodes.children(row).stream().filter(TableCell.class::isInstance).toList();
        if (row instanceof TableRow && !cells.isEmpty()) {
          rows.add(cells);
        }
      }
    }
    return rows;
  }
}
