package dev.guidewright.model;

import java.util.Optional;

/**
 * Texts that outlive the program, each found by the text it was made from. It may lose any of them
 * at any time, and a build without it gives the same bytes.
 */
public interface TextCache {
  /**
   * The text that was made from another one.
   *
   * @param kind names how it is made, with the version of what makes it
   * @param source what it is made from, and from nothing else
   */
  Optional<String> get(String kind, String source);

  /** Keeps a text; one that cannot be kept is lost without a word. */
  void put(String kind, String source, String text);

  /**
   * What this edition of the program made for the guide at hand, and nobody else may use: it stands
   * for more than its source says. It is there for the next run once a build is complete.
   */
  default TextCache ofGuide() {
    return none();
  }

  /** A build is complete: what it asked for stays. */
  default void end() {
    // Most are written at once.
  }

  /** Keeps nothing. */
  static TextCache none() {
    return new TextCache() {
      @Override
      public Optional<String> get(String kind, String source) {
        return Optional.empty();
      }

      @Override
      public void put(String kind, String source, String text) {
        // Nothing is kept.
      }
    };
  }
}
