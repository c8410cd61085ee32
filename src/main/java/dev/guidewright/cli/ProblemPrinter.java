package dev.guidewright.cli;

import dev.guidewright.model.Problem;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sets a problem for a terminal: place and message, the source line with a caret, the hint. */
final class ProblemPrinter {
  private static final int WIDTH = 100;

  private final Path root;
  private final Map<String, SourceFile> sources = new HashMap<>();
  private final boolean colored;

  ProblemPrinter(Path guide, List<SourceFile> sources, boolean colored) {
    Path folder = Files.isRegularFile(guide) ? guide.getParent() : guide;
    this.root = folder == null ? Path.of("") : folder;
    this.colored = colored;
    sources.forEach(source -> this.sources.put(source.shown(), source));
  }

  String print(Problem problem) {
    StringBuilder out = new StringBuilder();
    out.append(bold(place(problem.span()))).append(": ");
    out.append(severity(problem)).append(": ").append(safe(problem.message()));
    out.append(faint(" [" + problem.rule() + "]")).append('\n');
    SourceFile source = sources.get(problem.span().path());
    if (source != null && problem.span().line() > 0) {
      excerpt(source.line(problem.span().line()), problem.span(), out);
    }
    if (!problem.hint().isEmpty()) {
      out.append("    ").append(safe(problem.hint())).append('\n');
    }
    return out.toString();
  }

  private String place(Span span) {
    String path = safe(resolved(span.path()));
    String place = span.toString();
    return (path.isEmpty() ? "." : path)
        + safe(place.substring(Math.min(place.length(), span.path().length())));
  }

  /** As text where a name holds letters that this machine cannot have in a path. */
  private String resolved(String path) {
    try {
      return root.resolve(path).normalize().toString();
    } catch (InvalidPathException e) {
      return root.toString().isEmpty() ? path : root + File.separator + path;
    }
  }

  /** The source line, cut to the screen around the caret. */
  private void excerpt(String line, Span span, StringBuilder out) {
    String plain = safe(line.replace('\t', ' '));
    int caret = Math.max(0, Math.min(span.column() - 1, plain.length()));
    int from = caret > WIDTH - 20 ? Math.max(0, caret - WIDTH / 2) : 0;
    String shown = plain.substring(from, Math.min(plain.length(), from + WIDTH));
    out.append("    ").append(shown).append('\n');
    if (span.column() > 0) {
      boolean oneLine = span.endLine() == span.line() && span.endColumn() > span.column();
      int wanted = oneLine ? span.endColumn() - span.column() : 1;
      int length = Math.max(1, Math.min(wanted, shown.length() - (caret - from)));
      out.append("    ").append(" ".repeat(caret - from));
      out.append(faint("^".repeat(length))).append('\n');
    }
  }

  private String severity(Problem problem) {
    String name = problem.severity().name().toLowerCase(Locale.ROOT);
    String color =
        switch (problem.severity()) {
          case ERROR -> "31";
          case WARNING -> "33";
          case ADVICE -> "36";
        };
    return colored ? "\u001b[" + color + "m" + name + "\u001b[0m" : name;
  }

  private String bold(String text) {
    return colored ? "\u001b[1m" + text + "\u001b[0m" : text;
  }

  private String faint(String text) {
    return colored ? "\u001b[2m" + text + "\u001b[0m" : text;
  }

  /**
   * Text from a guide must not steer the terminal: controls and direction marks are shown as signs.
   */
  static String safe(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              int type = Character.getType(c);
              boolean steers =
                  type == Character.CONTROL
                      || type == Character.FORMAT
                      || type == Character.LINE_SEPARATOR
                      || type == Character.PARAGRAPH_SEPARATOR
                      || type == Character.SURROGATE;
              out.appendCodePoint(steers ? 0xFFFD : c);
            });
    return out.toString();
  }
}
