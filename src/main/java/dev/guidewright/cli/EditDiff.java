package dev.guidewright.cli;

import dev.guidewright.model.Edit;
import dev.guidewright.model.SourceFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Shows changes to source files as a unified diff. */
final class EditDiff {
  private static final int CONTEXT = 3;

  private EditDiff() {}

  static String of(Path guide, List<SourceFile> sources, List<Edit> edits) {
    Map<String, List<Edit>> byFile = new TreeMap<>();
    edits.forEach(
        edit -> byFile.computeIfAbsent(edit.span().path(), path -> new ArrayList<>()).add(edit));
    StringBuilder out = new StringBuilder();
    for (SourceFile source : sources) {
      List<Edit> changes = byFile.get(source.path());
      if (changes != null) {
        String shown = SourcePaths.shown(guide, source.path());
        String path = ProblemPrinter.safe(shown.startsWith("/") ? source.path() : shown);
        out.append("--- a/").append(path).append("\n+++ b/").append(path).append('\n');
        hunks(source.text().lines().toList(), changes, out);
      }
    }
    return out.toString();
  }

  private static void hunks(List<String> before, List<Edit> edits, StringBuilder out) {
    List<String> after = new ArrayList<>(before);
    TreeMap<Integer, Boolean> changed = new TreeMap<>();
    for (int i = edits.size() - 1; i >= 0; i--) {
      Edit edit = edits.get(i);
      int line = edit.span().line() - 1;
      StringBuilder text = new StringBuilder(after.get(line));
      int at = edit.span().column() - 1;
      after.set(line, text.replace(at, at + edit.before().length(), edit.after()).toString());
      changed.put(line, true);
    }
    int shown = -1;
    for (int line : changed.keySet()) {
      if (line > shown) {
        shown = hunk(before, after, line, out);
      }
    }
  }

  /** Writes the hunk that begins with a changed line; returns the last line in it. */
  private static int hunk(List<String> before, List<String> after, int line, StringBuilder out) {
    int from = Math.max(0, line - CONTEXT);
    int last = line;
    for (int at = line; at < Math.min(before.size(), last + 2 * CONTEXT + 1); at++) {
      last = before.get(at).equals(after.get(at)) ? last : at;
    }
    int to = Math.min(before.size(), last + CONTEXT + 1);
    String range = (from + 1) + "," + (to - from);
    out.append("@@ -").append(range).append(" +").append(range).append(" @@\n");
    for (int at = from; at < to; at++) {
      int end = at;
      while (end < to && !before.get(end).equals(after.get(end))) {
        line('-', before.get(end), out);
        end++;
      }
      for (; at < end; at++) {
        line('+', after.get(at), out);
      }
      if (at < to) {
        line(' ', before.get(at), out);
      }
    }
    return to - 1;
  }

  private static void line(char sign, String text, StringBuilder out) {
    out.append(sign).append(ProblemPrinter.safe(text.replace("\t", "    "))).append('\n');
  }
}
