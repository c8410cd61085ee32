package dev.guidewright.page;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads the parts of nodes, one after the other, as {@link TreeText} wrote them. */
final class TreeCursor {
  private final String text;
  private int at;

  TreeCursor(String text) {
    this.text = text;
  }

  char kind() {
    return text.charAt(at++);
  }

  int number() {
    return text.charAt(at++) - TreeText.ZERO;
  }

  String words() {
    int from = at;
    int end = text.indexOf(TreeText.END, from);
    at = end + 1;
    return text.substring(from, end);
  }

  /** Whether nothing was written for a part, which is then passed. */
  boolean isNone() {
    if (text.charAt(at) != TreeText.NONE) {
      return false;
    }
    at++;
    return true;
  }

  <T> List<T> each(Supplier<T> one) {
    at++;
    int size = number();
    List<T> parts = new ArrayList<>(size);
    for (int i = 0; i < size; i++) {
      parts.add(one.get());
    }
    return parts;
  }

  <T> @Nullable T optional(Supplier<T> one) {
    return isNone() ? null : one.get();
  }
}
