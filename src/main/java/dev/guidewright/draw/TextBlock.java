package dev.guidewright.draw;

import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.NodeLabel.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * A label, broken into lines and measured; lengths in CSS pixels.
 *
 * @param lines from top to bottom
 * @param size font size
 * @param width of the widest line
 */
record TextBlock(List<Line> lines, double size, double width) {
  static final double NODE = 16;
  static final double EDGE = 14;
  private static final double LEADING = 1.25;

  TextBlock {
    lines = List.copyOf(lines);
  }

  /** One line and how wide it is set. */
  record Line(List<Run> runs, double width) {
    Line {
      runs = List.copyOf(runs);
    }

    String text() {
      StringBuilder text = new StringBuilder();
      runs.forEach(run -> text.append(run.text()));
      return text.toString();
    }

    boolean isStyled() {
      return runs.stream()
          .anyMatch(run -> run.bold() || run.italic() || run.kind() == Run.Kind.CODE);
    }
  }

  double height() {
    return lines.size() * leading();
  }

  double leading() {
    return size * LEADING;
  }

  boolean isEmpty() {
    return lines.isEmpty();
  }

  /**
   * Breaks a label where a line would be wider than {@code limit}, into lines of about one width.
   */
  static TextBlock of(NodeLabel label, double size, double limit) {
    List<Line> lines = new ArrayList<>();
    for (NodeLabel.Line line : label.lines()) {
      lines.addAll(wrap(words(line, size), size, limit));
    }
    double width = lines.stream().mapToDouble(Line::width).max().orElse(0);
    return new TextBlock(lines, size, width);
  }

  /** A word: runs without a blank between them. */
  private record Word(List<Run> runs, double width) {}

  private static List<Line> wrap(List<Word> words, double size, double limit) {
    double blank = FontMetrics.shipped().width(" ", size, false);
    List<Line> widest = fill(words, blank, limit);
    if (widest.size() < 2) {
      return widest;
    }
    // The narrowest measure with as many lines: lines of even length read better than a last word.
    double low = 0;
    double high = limit;
    while (high - low > 2) {
      double middle = (low + high) / 2;
      if (fill(words, blank, middle).size() > widest.size()) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return fill(words, blank, high);
  }

  private static List<Line> fill(List<Word> words, double blank, double limit) {
    List<Line> lines = new ArrayList<>();
    List<Run> current = new ArrayList<>();
    double width = 0;
    for (Word word : words) {
      if (!current.isEmpty() && width + blank + word.width() > limit) {
        lines.add(new Line(merge(current), width));
        current = new ArrayList<>();
        width = 0;
      }
      if (!current.isEmpty()) {
        current.add(Run.of(" "));
        width += blank;
      }
      current.addAll(word.runs());
      width += word.width();
    }
    lines.add(new Line(merge(current), width));
    return lines;
  }

  private static List<Word> words(NodeLabel.Line line, double size) {
    List<Word> words = new ArrayList<>();
    List<Run> open = new ArrayList<>();
    for (Run run : line.runs()) {
      if (run.kind() == Run.Kind.ICON) {
        continue;
      }
      String[] pieces = run.text().split("\\s", -1);
      for (int i = 0; i < pieces.length; i++) {
        if (i > 0) {
          close(open, words, size);
        }
        if (!pieces[i].isEmpty()) {
          open.add(new Run(pieces[i], run.kind(), run.bold(), run.italic()));
        }
      }
    }
    close(open, words, size);
    return words;
  }

  private static void close(List<Run> open, List<Word> words, double size) {
    if (open.isEmpty()) {
      return;
    }
    double width =
        open.stream().mapToDouble(r -> FontMetrics.shipped().width(r.text(), size, r.bold())).sum();
    words.add(new Word(List.copyOf(open), width));
    open.clear();
  }

  /** Neighbouring runs of one look become one, so that the SVG has few elements. */
  private static List<Run> merge(List<Run> runs) {
    List<Run> merged = new ArrayList<>();
    for (int i = 0; i < runs.size(); i++) {
      Run run = runs.get(i);
      Run last = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      boolean blankInside =
          last != null
              && run.text().equals(" ")
              && i + 1 < runs.size()
              && sameLook(last, runs.get(i + 1));
      if (last != null && (sameLook(last, run) || blankInside)) {
        String text = last.text() + run.text();
        merged.set(merged.size() - 1, new Run(text, last.kind(), last.bold(), last.italic()));
      } else {
        merged.add(run);
      }
    }
    return merged;
  }

  private static boolean sameLook(Run a, Run b) {
    return a.kind() == b.kind() && a.bold() == b.bold() && a.italic() == b.italic();
  }
}
