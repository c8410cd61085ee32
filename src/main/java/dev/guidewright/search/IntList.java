package dev.guidewright.search;

import java.util.Arrays;
import java.util.List;

/** A growing list of numbers without boxes. */
final class IntList {
  private int[] values = new int[64];
  private int size;

  int size() {
    return size;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    values[index] = value;
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + size / 2);
    }
    values[size++] = value;
  }

  /** A copy as objects, for few numbers. */
  List<Integer> boxed() {
    return Arrays.stream(values, 0, size).boxed().toList();
  }

  void clear() {
    size = 0;
  }
}
