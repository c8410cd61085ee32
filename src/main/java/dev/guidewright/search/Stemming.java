package dev.guidewright.search;

import dev.guidewright.language.Stems;

/** The keys under which words are indexed: their stems, folded. */
final class Stemming {
  private final String language;
  private final Stems stems;

  Stemming(String language) {
    this.language = language;
    this.stems = Stems.of(language);
  }

  /** The same for another thread: a stemmer works on one word at a time. */
  Stemming another() {
    return new Stemming(language);
  }

  /** The key of a word of the guide. */
  String key(String word) {
    return foldedOr(stems.stem(Folding.lower(word)), word);
  }

  /** Whether a form that the guide does not have would get the key. */
  boolean leads(String form, String key) {
    return foldedOr(stems.stemOnce(form), form).equals(key);
  }

  private static String foldedOr(String stem, String word) {
    String folded = Folding.fold(stem);
    return folded.isEmpty() ? Folding.fold(word) : folded;
  }
}
