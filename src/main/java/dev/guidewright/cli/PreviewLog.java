package dev.guidewright.cli;

import dev.guidewright.build.Build;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.serve.PreviewListener;
import dev.guidewright.serve.PreviewRequest;
import dev.guidewright.serve.Rebuild;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What an author sees in the terminal: a line for each build, and what has gone wrong in it. */
final class PreviewLog implements PreviewListener {
  private static final int NAMED = 3;

  private final Path guide;
  private final Terminal terminal;
  private final PrintWriter out;
  private Set<Problem> known = Set.of();

  PreviewLog(Path guide, Terminal terminal) {
    this.guide = guide;
    this.terminal = terminal;
    this.out = terminal.out();
  }

  synchronized void begins(URI address, PreviewRequest request) {
    out.println(address);
    if (request.isOpenToOthers()) {
      terminal
          .err()
          .println(
              "warning: "
                  + request.bind()
                  + " lets other machines read this guide while it is"
                  + " served; leave --bind out to keep it to yourself");
    }
    out.println("Showing " + guide + "; saves show at once. Nothing is written. Ctrl-C ends.");
    out.flush();
  }

  @Override
  public synchronized void built(Rebuild rebuild) {
    Build build = rebuild.build();
    if (rebuild.changed().isEmpty() && rebuild.saved().isEmpty() && !known.isEmpty()) {
      return;
    }
    String what = rebuild.saved().isEmpty() ? pages(build) : saved(rebuild);
    out.println(time() + "  " + what + ", " + rebuild.millis() + " ms" + count(build));
    ProblemPrinter printer =
        new ProblemPrinter(guide, build.guide().study().guide().quotable(), terminal.colored());
    build.problems().stream().filter(this::isNews).forEach(p -> out.print(printer.print(p)));
    known = Set.copyOf(build.problems());
    out.flush();
  }

  /** Each error and warning is shown once; advice is left to the build. */
  private boolean isNews(Problem problem) {
    return problem.severity() != Severity.ADVICE && !known.contains(problem);
  }

  private static String time() {
    return LocalTime.now(ZoneId.systemDefault())
        .truncatedTo(ChronoUnit.SECONDS)
        .format(DateTimeFormatter.ISO_LOCAL_TIME);
  }

  private static String pages(Build build) {
    long pages = build.site().files().stream().filter(f -> f.path().endsWith(".html")).count();
    return "built: " + pages + " pages";
  }

  private String saved(Rebuild rebuild) {
    List<Path> files = rebuild.saved();
    String names = files.stream().limit(NAMED).map(this::name).collect(Collectors.joining(", "));
    String rest = files.size() > NAMED ? " and " + (files.size() - NAMED) + " more" : "";
    String effect =
        rebuild.build().isWritable() ? effect(rebuild.changed()) : "waits until errors are mended";
    return names + rest + ": " + effect;
  }

  private static String effect(List<String> changed) {
    long pages = changed.stream().filter(path -> path.endsWith(".html")).count();
    if (changed.isEmpty()) {
      return "no change";
    }
    return pages == 0 ? counted(changed.size(), "file") : counted(pages, "page");
  }

  private static String counted(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }

  private String name(Path file) {
    try {
      Path root = guide.toRealPath();
      return ProblemPrinter.safe(
          file.startsWith(root) && !file.equals(root)
              ? root.relativize(file).toString()
              : file.toString());
    } catch (IOException e) {
      return ProblemPrinter.safe(file.toString());
    }
  }

  private static String count(Build build) {
    int errors = build.count(Severity.ERROR);
    int warnings = build.count(Severity.WARNING);
    return (errors == 0 ? "" : ", " + counted(errors, "error"))
        + (warnings == 0 ? "" : ", " + counted(warnings, "warning"));
  }

  @Override
  public synchronized void failed(RuntimeException reason) {
    String message = ProblemPrinter.safe(String.valueOf(reason.getMessage()));
    terminal
        .err()
        .println(
            "guidewright: the guide could not be built ("
                + reason.getClass().getSimpleName()
                + ": "
                + message
                + "); the next save tries again");
  }

  @Override
  public synchronized void polls(String reason) {
    terminal
        .err()
        .println(
            "note: looking at files twice a second instead of waiting for events ("
                + ProblemPrinter.safe(reason)
                + ")");
  }
}
