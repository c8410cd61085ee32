package dev.guidewright.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A numbered outline in plain text, as people write it into a fence without a language. */
final class Outline {
  private static final int MIN_STEPS = 2;
  private static final int MAX_LINES = 200;

  private Outline() {}

  /**
   * One numbered line with what is written below it.
   *
   * @param points the lines below, without bullets
   */
  record Item(String title, List<String> points) {}

  /**
   * The steps, when every line is a step, numbered from one without a gap, or stands indented or as
   * a bullet below one.
   */
  static Optional<List<Item>> of(String text) {
    List<Item> items = new ArrayList<>();
    List<String> lines = text.lines().filter(line -> !line.isBlank()).toList();
    if (lines.size() > MAX_LINES) {
      return Optional.empty();
    }
    for (String line : lines) {
      int indent = line.length() - line.stripLeading().length();
      String trimmed = line.strip();
      Optional<String> step = indent > 1 ? Optional.empty() : numbered(trimmed, items.size() + 1);
      if (step.isPresent()) {
        items.add(new Item(step.get(), new ArrayList<>()));
      } else if (items.isEmpty() || !(indent > 1 || isBullet(trimmed))) {
        return Optional.empty();
      } else {
        items.get(items.size() - 1).points().add(withoutMark(trimmed));
      }
    }
    return items.size() < MIN_STEPS ? Optional.empty() : Optional.of(List.copyOf(items));
  }

  private static Optional<String> numbered(String line, int number) {
    String digits = Integer.toString(number);
    if (!line.startsWith(digits + ". ") && !line.startsWith(digits + ") ")) {
      return Optional.empty();
    }
    String title = line.substring(digits.length() + 2).strip();
    return title.isEmpty() ? Optional.empty() : Optional.of(title);
  }

  private static boolean isBullet(String line) {
    return line.length() > 2 && "-*•+–".indexOf(line.charAt(0)) >= 0 && line.charAt(1) == ' ';
  }

  private static String withoutMark(String line) {
    return isBullet(line) ? line.substring(2).strip() : line;
  }
}
