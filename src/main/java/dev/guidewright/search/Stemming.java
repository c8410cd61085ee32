package dev.guidewright.search;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.ArabicStemmer;
import org.tartarus.snowball.ext.ArmenianStemmer;
import org.tartarus.snowball.ext.BasqueStemmer;
import org.tartarus.snowball.ext.CatalanStemmer;
import org.tartarus.snowball.ext.DanishStemmer;
import org.tartarus.snowball.ext.DutchStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.EstonianStemmer;
import org.tartarus.snowball.ext.FinnishStemmer;
import org.tartarus.snowball.ext.FrenchStemmer;
import org.tartarus.snowball.ext.GermanStemmer;
import org.tartarus.snowball.ext.GreekStemmer;
import org.tartarus.snowball.ext.HindiStemmer;
import org.tartarus.snowball.ext.HungarianStemmer;
import org.tartarus.snowball.ext.IndonesianStemmer;
import org.tartarus.snowball.ext.IrishStemmer;
import org.tartarus.snowball.ext.ItalianStemmer;
import org.tartarus.snowball.ext.LithuanianStemmer;
import org.tartarus.snowball.ext.NepaliStemmer;
import org.tartarus.snowball.ext.NorwegianStemmer;
import org.tartarus.snowball.ext.PortugueseStemmer;
import org.tartarus.snowball.ext.RomanianStemmer;
import org.tartarus.snowball.ext.RussianStemmer;
import org.tartarus.snowball.ext.SerbianStemmer;
import org.tartarus.snowball.ext.SpanishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;
import org.tartarus.snowball.ext.TamilStemmer;
import org.tartarus.snowball.ext.TurkishStemmer;
import org.tartarus.snowball.ext.YiddishStemmer;

/** Brings the forms of a word together, by the guide's language; others stay as they are. */
final class Stemming {
  private static final Map<String, Supplier<SnowballStemmer>> LANGUAGES =
      Map.ofEntries(
          Map.entry("ar", ArabicStemmer::new),
          Map.entry("ca", CatalanStemmer::new),
          Map.entry("da", DanishStemmer::new),
          Map.entry("de", GermanStemmer::new),
          Map.entry("el", GreekStemmer::new),
          Map.entry("en", EnglishStemmer::new),
          Map.entry("es", SpanishStemmer::new),
          Map.entry("et", EstonianStemmer::new),
          Map.entry("eu", BasqueStemmer::new),
          Map.entry("fi", FinnishStemmer::new),
          Map.entry("fr", FrenchStemmer::new),
          Map.entry("ga", IrishStemmer::new),
          Map.entry("hi", HindiStemmer::new),
          Map.entry("hu", HungarianStemmer::new),
          Map.entry("hy", ArmenianStemmer::new),
          Map.entry("id", IndonesianStemmer::new),
          Map.entry("it", ItalianStemmer::new),
          Map.entry("lt", LithuanianStemmer::new),
          Map.entry("nb", NorwegianStemmer::new),
          Map.entry("ne", NepaliStemmer::new),
          Map.entry("nl", DutchStemmer::new),
          Map.entry("nn", NorwegianStemmer::new),
          Map.entry("no", NorwegianStemmer::new),
          Map.entry("pt", PortugueseStemmer::new),
          Map.entry("ro", RomanianStemmer::new),
          Map.entry("ru", RussianStemmer::new),
          Map.entry("sr", SerbianStemmer::new),
          Map.entry("sv", SwedishStemmer::new),
          Map.entry("ta", TamilStemmer::new),
          Map.entry("tr", TurkishStemmer::new),
          Map.entry("yi", YiddishStemmer::new));

  private final SnowballStemmer stemmer;
  private final boolean none;
  private final Map<String, String> known = new HashMap<>();

  private Stemming(SnowballStemmer stemmer, boolean none) {
    this.stemmer = stemmer;
    this.none = none;
  }

  /** The stemmer for a BCP 47 tag such as {@code de-AT}. */
  static Stemming of(String language) {
    String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    Supplier<SnowballStemmer> found = LANGUAGES.get(primary);
    return found == null
        ? new Stemming(new EnglishStemmer(), true)
        : new Stemming(found.get(), false);
  }

  /** The key under which a word is indexed: its stem, folded; the folded word without letters. */
  String key(String word) {
    String lower = Folding.lower(word);
    return known.computeIfAbsent(lower, this::stemAndFold);
  }

  /** Whether the word has a stem at all: letters only. */
  boolean applies(String word) {
    return !none && word.chars().noneMatch(Character::isDigit);
  }

  /** The same as {@link #key} without remembering, for words that are only tried. */
  String stemAndFold(String lower) {
    if (!applies(lower)) {
      return Folding.fold(lower);
    }
    stemmer.setCurrent(lower);
    stemmer.stem();
    String folded = Folding.fold(stemmer.getCurrent());
    return folded.isEmpty() ? Folding.fold(lower) : folded;
  }
}
