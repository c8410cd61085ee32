package dev.guidewright.cli;

import dev.guidewright.author.SourceEdits;
import dev.guidewright.build.Checked;
import dev.guidewright.model.Edit;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Shows the changes that would mend a guide, and writes them when that is wanted. */
final class Fixing {
  private final Terminal terminal;
  private final FixOptions options;
  private final Path guide;

  Fixing(Terminal terminal, FixOptions options, Path guide) {
    this.terminal = terminal;
    this.options = options;
    this.guide = guide;
  }

  /** Returns whether a file was written, so that the guide is worth another look. */
  boolean mend(Checked checked) throws IOException {
    List<Edit> edits = checked.edits();
    PrintWriter err = terminal.err();
    if (edits.isEmpty()) {
      err.println("Nothing here can be mended mechanically.");
      return false;
    }
    err.print(EditDiff.of(guide, checked.build().guide().study().guide().sources(), edits));
    String changes = Counts.of(edits.size(), "change");
    if (options.onlyShows()) {
      err.println(changes + " would be written.");
      return false;
    }
    if (options.asks() && !agreed(changes)) {
      return false;
    }
    boolean written = false;
    for (SourceEdits.Outcome outcome : SourceEdits.write(guide, edits)) {
      String path = ProblemPrinter.safe(outcome.path());
      written |= outcome.isWritten();
      err.println(outcome.isWritten() ? "mended " + path : path + " is left: " + outcome.refusal());
    }
    return written;
  }

  private boolean agreed(String changes) throws IOException {
    if (!terminal.interactive()) {
      terminal.err().println(changes + " not written; --fix --yes writes without asking.");
      return false;
    }
    terminal.err().print("Write " + changes + "? [y/N] ");
    terminal.err().flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    String answer = in.readLine();
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).matches("y|yes");
  }
}
