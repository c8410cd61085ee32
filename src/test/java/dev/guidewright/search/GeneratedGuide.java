package dev.guidewright.search;

import dev.guidewright.model.LinkedGuide;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * A guide of any size with the word statistics of prose: a few words very often, most of them
 * seldom. The same size gives the same guide.
 */
final class GeneratedGuide {
  private static final String[] ONSETS = {
    "b", "br", "c", "ch", "cl", "d", "dr", "f", "fl", "g", "gr", "h", "j", "k", "l", "m", "n", "p",
    "pl", "pr", "qu", "r", "s", "sc", "sh", "sp", "st", "str", "t", "tr", "v", "w"
  };
  private static final String[] RHYMES = {
    "a", "ab", "ack", "ad", "age", "al", "am", "an", "ant", "ar", "ate", "e", "ect", "ed", "el",
    "em", "en", "ent", "er", "est", "i", "ic", "id", "il", "im", "in", "ist", "it", "o", "ob", "oc",
    "ol", "on", "or", "os", "u", "ub", "ul", "um", "un", "ur", "us"
  };
  private static final String[] ENDINGS = {"", "", "", "s", "s", "ed", "ing", "ly", "er", "ion"};
  private static final String[] FREQUENT = {
    "the",
    "of",
    "a",
    "to",
    "and",
    "in",
    "is",
    "it",
    "that",
    "team",
    "platform",
    "strategy",
    "decision",
    "cost",
    "migration",
    "legacy",
    "roadmap",
    "incident",
    "leader",
    "debt"
  };

  private final Random random = new Random(3);
  private final List<String> words = new ArrayList<>();

  private GeneratedGuide(int vocabulary) {
    words.addAll(List.of(FREQUENT));
    while (words.size() < vocabulary) {
      StringBuilder word = new StringBuilder();
      for (int i = 1 + random.nextInt(3); i >= 0; i--) {
        word.append(pick(ONSETS)).append(pick(RHYMES));
      }
      words.add(word.toString());
    }
  }

  /** A guide with about as many sections, 670 characters each. */
  static LinkedGuide of(int sections) {
    GeneratedGuide made = new GeneratedGuide(4_000 + sections);
    Guides guide = Guides.in("en");
    for (int i = 0; i < sections; i++) {
      if (i % 25 == 0) {
        guide.chapter(made.words(4, true));
      } else {
        guide.section(made.words(4, true), made.text(670));
      }
    }
    return guide.build();
  }

  private String text(int characters) {
    StringBuilder out = new StringBuilder();
    while (out.length() < characters) {
      out.append(out.length() == 0 ? "" : " ").append(words(8 + random.nextInt(12), false));
      out.append('.');
    }
    return out.toString();
  }

  private String words(int count, boolean rare) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < count; i++) {
      String word = word(rare) + pick(ENDINGS);
      out.append(i == 0 ? word.substring(0, 1).toUpperCase(Locale.ROOT) : " ");
      out.append(i == 0 ? word.substring(1) : word);
    }
    return out.toString();
  }

  /** Ranks fall off as in prose (Zipf), for titles less steeply. */
  private String word(boolean rare) {
    double power = rare ? 1.4 : 2.6;
    return words.get(
        (int) (words.size() * StrictMath.pow(random.nextDouble(), power)) % words.size());
  }

  private String pick(String[] all) {
    return all[random.nextInt(all.length)];
  }
}
