package dev.guidewright.search;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.TreeMap;

/** What the search tells its reader, in the guide's language if it is known, else in English. */
final class Phrases {
  private Phrases() {}

  /** The phrases by key for a BCP 47 tag. */
  static Map<String, String> of(String language) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "dev.guidewright.search.phrases",
            Locale.forLanguageTag(language),
            Phrases.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> phrases = new TreeMap<>();
    bundle.keySet().forEach(key -> phrases.put(key, bundle.getString(key)));
    return phrases;
  }
}
