package dev.guidewright.search;

import java.util.ArrayList;
import java.util.List;

/** A word of a query, and the ways in which documents may have it, the surest first. */
final class Asked {
  /** One way: its documents, and how much they count against those of another way. */
  record Way(Found found, int strength) {}

  final String word;
  final Found sure;
  final List<Way> ways = new ArrayList<>();
  List<String> guesses = List.of();
  boolean known;

  /** A word with the documents that hold one of its forms. */
  Asked(String word, Found sure) {
    this.word = word;
    this.sure = sure;
    ways.add(new Way(sure, 2));
  }

  /** Adds a weaker way. */
  void add(Found found) {
    ways.add(new Way(found, 1));
  }
}
