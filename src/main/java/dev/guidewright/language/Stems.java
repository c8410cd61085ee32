package dev.guidewright.language;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

/**
 * Brings the forms of a word together by Snowball's stemmer for a language; a language without one
 * keeps its words, in lower case.
 *
 * <p>Remembers each word it has seen; not safe for use by several threads.
 */
public final class Stems {
  /** No word is as long; longer runs are not worth a stemmer's time. */
  private static final int MAX_LENGTH = 60;

  private final Optional<SnowballStemmer> stemmer;
  private final Map<String, String> known = new HashMap<>();

  private Stems(Optional<SnowballStemmer> stemmer) {
    this.stemmer = stemmer;
  }

  /** The stems of a language, by its BCP 47 tag such as {@code de-AT}. */
  public static Stems of(String language) {
    String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    return new Stems(stemmer(primary));
  }

  private static Optional<SnowballStemmer> stemmer(String language) {
    return switch (language) {
      case "ar" -> Optional.of(new ArabicStemmer());
      case "ca" -> Optional.of(new CatalanStemmer());
      case "da" -> Optional.of(new DanishStemmer());
      case "de" -> Optional.of(new GermanStemmer());
      case "el" -> Optional.of(new GreekStemmer());
      case "en" -> Optional.of(new EnglishStemmer());
      case "es" -> Optional.of(new SpanishStemmer());
      case "et" -> Optional.of(new EstonianStemmer());
      case "eu" -> Optional.of(new BasqueStemmer());
      case "fi" -> Optional.of(new FinnishStemmer());
      case "fr" -> Optional.of(new FrenchStemmer());
      case "ga" -> Optional.of(new IrishStemmer());
      case "hi" -> Optional.of(new HindiStemmer());
      case "hu" -> Optional.of(new HungarianStemmer());
      case "hy" -> Optional.of(new ArmenianStemmer());
      case "id" -> Optional.of(new IndonesianStemmer());
      case "it" -> Optional.of(new ItalianStemmer());
      case "lt" -> Optional.of(new LithuanianStemmer());
      case "nb", "nn", "no" -> Optional.of(new NorwegianStemmer());
      case "ne" -> Optional.of(new NepaliStemmer());
      case "nl" -> Optional.of(new DutchStemmer());
      case "pt" -> Optional.of(new PortugueseStemmer());
      case "ro" -> Optional.of(new RomanianStemmer());
      case "ru" -> Optional.of(new RussianStemmer());
      case "sr" -> Optional.of(new SerbianStemmer());
      case "sv" -> Optional.of(new SwedishStemmer());
      case "ta" -> Optional.of(new TamilStemmer());
      case "tr" -> Optional.of(new TurkishStemmer());
      case "yi" -> Optional.of(new YiddishStemmer());
      default -> Optional.empty();
    };
  }

  /** The stem of a word, whatever its case. */
  public String stem(String word) {
    String stem = known.get(word);
    if (stem == null) {
      stem = stemOnce(word);
      known.put(word, stem);
    }
    return stem;
  }

  /** Whether a word is but letters from {@code a} to {@code z}, as most are. */
  private static boolean isPlain(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (c < 'a' || c > 'z') {
        return false;
      }
    }
    return true;
  }

  private static boolean hasDigit(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (Character.isDigit(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** The same without remembering it, for words that are only tried. */
  public String stemOnce(String word) {
    boolean plain = isPlain(word);
    String lower = plain ? word : word.toLowerCase(Locale.ROOT);
    if (stemmer.isEmpty() || lower.length() > MAX_LENGTH || (!plain && hasDigit(lower))) {
      return lower;
    }
    SnowballStemmer found = stemmer.get();
    found.setCurrent(lower);
    found.stem();
    String stem = found.getCurrent();
    return stem.isEmpty() ? lower : stem;
  }
}
