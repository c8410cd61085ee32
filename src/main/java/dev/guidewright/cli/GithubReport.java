package dev.guidewright.cli;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.util.List;

/** Problems as workflow commands of GitHub Actions. */
final class GithubReport {
  private GithubReport() {}

  static String of(Path guide, List<Problem> problems) {
    StringBuilder out = new StringBuilder();
    for (Problem problem : problems) {
      out.append("::").append(command(problem.severity())).append(' ');
      out.append("file=")
          .append(property(ProblemPrinter.safe(SourcePaths.shown(guide, problem.span().path()))));
      place(problem.span(), out);
      out.append(",title=").append(property(problem.rule())).append("::");
      out.append(data(text(problem))).append('\n');
    }
    return out.toString();
  }

  private static void place(Span span, StringBuilder out) {
    if (span.line() == 0) {
      return;
    }
    out.append(",line=").append(span.line());
    if (span.endLine() > span.line()) {
      out.append(",endLine=").append(span.endLine());
    } else if (span.column() > 0) {
      out.append(",col=").append(span.column());
      out.append(",endColumn=").append(Math.max(span.endColumn(), span.column() + 1));
    }
  }

  private static String command(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "notice";
    };
  }

  private static String text(Problem problem) {
    return ProblemPrinter.safe(problem.message())
        + (problem.hint().isEmpty() ? "" : "\n")
        + ProblemPrinter.safe(problem.hint());
  }

  /** What a command says; a line end would begin another command. */
  private static String data(String text) {
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
  }

  private static String property(String text) {
    return data(text).replace(":", "%3A").replace(",", "%2C");
  }
}
