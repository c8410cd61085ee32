package dev.guidewright.search;

import dev.guidewright.model.ProgramFile;
import java.util.Locale;
import java.util.Map;

/** What the search tells its reader, in the guide's language if it is known, else in English. */
final class Phrases {
  private Phrases() {}

  /** The phrases by key for a BCP 47 tag. */
  static Map<String, String> of(String language) {
    String known = Locale.forLanguageTag(language).getLanguage();
    Map<String, String> phrases = ProgramFile.properties(Phrases.class, "phrases.properties");
    phrases.putAll(ProgramFile.properties(Phrases.class, "phrases_" + known + ".properties"));
    return phrases;
  }
}
