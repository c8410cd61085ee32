package dev.guidewright.search;

import java.util.List;
import java.util.Locale;

/** What a reader finds. */
enum Kind {
  SECTION(0),
  QUESTION(1),
  SCENARIO(2),
  TERM(3),
  DECISION(4);

  /** All kinds by number. */
  static final List<Kind> ALL = List.of(values());

  /** Stands for the kind in the index. */
  final int number;

  Kind(int number) {
    this.number = number;
  }

  /** The name in the index, in lower case. */
  String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
