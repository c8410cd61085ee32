package dev.guidewright.search;

import java.util.ArrayList;
import java.util.List;

/** A word of a query, and the ways in which documents may have it, the surest first. */
final class Asked {
  /** How much a form of the word counts, or of the nearest to one that the guide does not know. */
  static final int SURE = 2 * Postings.LEVELS;

  /** How much a word that it begins counts. */
  static final int LIKELY = Postings.LEVELS;

  /** How much the nearest words count beside a few forms: never as much as the least of those. */
  static final int POSSIBLE = 1;

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
    ways.add(new Way(sure, SURE));
  }

  /** Adds a weaker way. */
  void add(Found found, int strength) {
    ways.add(new Way(found, strength));
  }

  /** Whether the nearest words count beside the few forms that there are. */
  boolean isDoubted() {
    return ways.get(ways.size() - 1).strength() == POSSIBLE;
  }

  /** Number of documents, counted once for each way. */
  int documents() {
    return ways.stream().mapToInt(way -> way.found().levels.size()).sum();
  }
}
