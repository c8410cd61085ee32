package dev.guidewright.author;

import java.util.ArrayList;
import java.util.List;

/**
 * The difference of two texts line by line, by their longest common subsequence.
 *
 * <p>What both begin and end with is set aside first; where more than {@value #MOST} lines remain,
 * they are shown as removed and added as a whole.
 */
final class LineDiff {
  private static final int MOST = 3000;
  private static final int AROUND = 2;

  private final List<String> before;
  private final List<String> after;
  private final List<String> lines = new ArrayList<>();

  private LineDiff(String before, String after) {
    this.before = before.lines().toList();
    this.after = after.lines().toList();
  }

  /** Lines that begin with a blank, {@code -} or {@code +}; {@code …} where equal ones are cut. */
  static List<String> of(String before, String after) {
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return cut(diff.lines);
  }

  private void compare() {
    int start = 0;
    while (start < before.size()
        && start < after.size()
        && before.get(start).equals(after.get(start))) {
      start++;
    }
    int endBefore = before.size();
    int endAfter = after.size();
    while (endBefore > start
        && endAfter > start
        && before.get(endBefore - 1).equals(after.get(endAfter - 1))) {
      endBefore--;
      endAfter--;
    }
    before.subList(0, start).forEach(line -> lines.add("  " + line));
    middle(before.subList(start, endBefore), after.subList(start, endAfter));
    before.subList(endBefore, before.size()).forEach(line -> lines.add("  " + line));
  }

  private void middle(List<String> old, List<String> fresh) {
    boolean isSmall = old.size() <= MOST && fresh.size() <= MOST;
    int[][] common = isSmall ? common(old, fresh) : new int[0][0];
    int i = 0;
    int j = 0;
    while (i < old.size() || j < fresh.size()) {
      boolean both = i < old.size() && j < fresh.size();
      if (both && isSmall && old.get(i).equals(fresh.get(j))) {
        lines.add("  " + old.get(i++));
        j++;
      } else if (i < old.size()
          && (j == fresh.size() || !isSmall || common[i + 1][j] >= common[i][j + 1])) {
        lines.add("- " + old.get(i++));
      } else {
        lines.add("+ " + fresh.get(j++));
      }
    }
  }

  /** Length of the longest common subsequence from each pair of lines on. */
  private static int[][] common(List<String> old, List<String> fresh) {
    int[][] common = new int[old.size() + 1][fresh.size() + 1];
    for (int i = old.size() - 1; i >= 0; i--) {
      for (int j = fresh.size() - 1; j >= 0; j--) {
        common[i][j] =
            old.get(i).equals(fresh.get(j))
                ? common[i + 1][j + 1] + 1
                : Math.max(common[i + 1][j], common[i][j + 1]);
      }
    }
    return common;
  }

  private static List<String> cut(List<String> lines) {
    List<String> shown = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      boolean near = false;
      for (int k = Math.max(0, i - AROUND); k <= Math.min(lines.size() - 1, i + AROUND); k++) {
        near |= !lines.get(k).startsWith("  ");
      }
      if (near) {
        shown.add(lines.get(i));
      } else if (shown.isEmpty() || !shown.get(shown.size() - 1).equals("  …")) {
        shown.add("  …");
      }
    }
    return shown;
  }
}
