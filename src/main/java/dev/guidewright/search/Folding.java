package dev.guidewright.search;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Makes spellings of one word equal: case, accents, ligatures and width. The script of the theme
 * ({@code search.js}) does the same with the same tables, which the index hands to it; {@code
 * search/folding.tsv} among the tests holds both to it.
 */
final class Folding {
  /** What is not a word. */
  static final int NONE = 0;

  /** A letter, digit or mark of a script that writes blanks between words. */
  static final int WORD = 1;

  /** A character of a script without blanks, indexed by pairs. */
  static final int PAIRED = 2;

  /** Longest token, in UTF-16 units; the rest of a longer one is not looked at. */
  static final int LONGEST = 64;

  /** Marks around words that must stand side by side, as a regular expression. */
  static final String QUOTES = "[\"“”„«»]";

  /** What stands between two sentences, as a regular expression. */
  static final String SENTENCES = " {2}|(?<=[.!?]) (?!\\p{Ll})|(?<=[。！？])";

  private static final int LETTERS_DIGITS_MARKS =
      1 << Character.UPPERCASE_LETTER
          | 1 << Character.LOWERCASE_LETTER
          | 1 << Character.TITLECASE_LETTER
          | 1 << Character.MODIFIER_LETTER
          | 1 << Character.OTHER_LETTER
          | 1 << Character.DECIMAL_DIGIT_NUMBER
          | 1 << Character.LETTER_NUMBER
          | 1 << Character.OTHER_NUMBER
          | 1 << Character.NON_SPACING_MARK
          | 1 << Character.ENCLOSING_MARK
          | 1 << Character.COMBINING_SPACING_MARK;

  /** First and last code point of the scripts that are indexed by pairs. */
  private static final int[] PAIRED_RANGES = {
    0x0E00, 0x0EFF, // Thai, Lao
    0x1000, 0x109F, // Myanmar
    0x1780, 0x17FF, // Khmer
    0x3005, 0x3007, // ideographic marks
    0x3040, 0x30FF, // kana
    0x3400, 0x4DBF, 0x4E00, 0x9FFF, 0xF900, 0xFAFF, 0x20000, 0x3FFFF, // Han
    0xAC00, 0xD7AF, // Hangul
    0xFF66, 0xFF9F, // halfwidth kana
  };

  /** Marks that a reader may leave out when typing; other scripts' vowel signs stay. */
  private static final int[] DROPPED_RANGES = {
    0x0300, 0x036F, // accents
    0x0591, 0x05C7, // Hebrew points
    0x0640, 0x0640, 0x064B, 0x065F, 0x0670, 0x0670, // Arabic
    0xFE00, 0xFE0F, // variation selectors
  };

  /** Latin and the common punctuation, of which no character is indexed by pairs. */
  private static final int[] PLAIN_RANGES = {0x0000, 0x024F, 0x2010, 0x2027, 0x2030, 0x205E};

  private static final Map<String, String> SPELLED = spelled();

  private static final byte[] ASCII = ascii();

  private Folding() {}

  private static byte[] ascii() {
    byte[] kinds = new byte[128];
    for (int c = 0; c < kinds.length; c++) {
      kinds[c] = (byte) (isAsciiWord(c) ? WORD : NONE);
    }
    return kinds;
  }

  /** One of {@link #NONE}, {@link #WORD}, {@link #PAIRED}. */
  static int kind(int codePoint) {
    return codePoint < 128 ? ASCII[codePoint] : kindBeyondAscii(codePoint);
  }

  private static int kindBeyondAscii(int codePoint) {
    if ((LETTERS_DIGITS_MARKS >> Character.getType(codePoint) & 1) == 0) {
      return NONE;
    }
    return isIn(PAIRED_RANGES, codePoint) ? PAIRED : WORD;
  }

  private static boolean isAsciiWord(int c) {
    int lower = c | 32;
    return (lower >= 'a' && lower <= 'z') || (c >= '0' && c <= '9');
  }

  /** The form of a token under which it is found; empty when nothing of it counts. */
  static String fold(String token) {
    if (isFolded(token)) {
      return token;
    }
    if (isPlain(token)) {
      return token.toLowerCase(Locale.ROOT);
    }
    String lower = Normalizer.normalize(token, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    lower.codePoints().forEach(c -> append(out, c));
    return Normalizer.normalize(out, Normalizer.Form.NFC);
  }

  /** Lower case and composed, with all marks: what a stemmer wants to see. */
  static String lower(String token) {
    return isPlain(token)
        ? token.toLowerCase(Locale.ROOT)
        : Normalizer.normalize(token, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
  }

  /** Whether a token is plain and has no capitals, as most are. */
  private static boolean isFolded(String token) {
    for (int i = 0; i < token.length(); i++) {
      char c = token.charAt(i);
      if (c >= 128 || (c >= 'A' && c <= 'Z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPlain(String token) {
    for (int i = 0; i < token.length(); i++) {
      if (token.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static void append(StringBuilder out, int codePoint) {
    String other = codePoint < 128 ? null : SPELLED.get(Character.toString(codePoint));
    if (other != null) {
      out.append(other);
    } else if (kind(codePoint) != NONE && !isIn(DROPPED_RANGES, codePoint)) {
      out.appendCodePoint(codePoint);
    }
  }

  private static boolean isIn(int[] ranges, int codePoint) {
    for (int i = 0; i < ranges.length; i += 2) {
      if (codePoint >= ranges[i] && codePoint <= ranges[i + 1]) {
        return true;
      }
    }
    return false;
  }

  /** Letters that are spelled with others. */
  static Map<String, String> spelled() {
    Map<String, String> spelled = new TreeMap<>();
    spelled.put("ß", "ss");
    spelled.put("æ", "ae");
    spelled.put("œ", "oe");
    spelled.put("ø", "o");
    spelled.put("đ", "d");
    spelled.put("ł", "l");
    spelled.put("ı", "i");
    spelled.put("þ", "th");
    spelled.put("ð", "d");
    spelled.put("ς", "σ");
    return spelled;
  }

  /**
   * The regular expressions with which a script reads words: stretches with tokens, the beginning
   * of one that is indexed by pairs, what does not count in a token, quotation marks, and the ends
   * of sentences; then what few texts hold, and the stretches of a text that holds none of it,
   * since browsers take many milliseconds to prepare the first of these.
   */
  static List<String> patterns() {
    String letter = "[\\p{L}\\p{N}\\p{M}]";
    String paired = "[" + characterClass(PAIRED_RANGES) + "]";
    String stretches =
        "(?:(?=" + letter + ")" + paired + ")+|(?:(?!" + paired + ")" + letter + ")+";
    String dropped = "[^\\p{L}\\p{N}\\p{M}]|[" + characterClass(DROPPED_RANGES) + "]";
    String rare = "[^" + characterClass(PLAIN_RANGES) + "]";
    String simple = "[" + characterClass(plainWords()) + "]+";
    return List.of(stretches, "^" + paired, dropped, QUOTES, SENTENCES, rare, simple);
  }

  /** First and last of what is part of words in plain ranges. */
  private static int[] plainWords() {
    IntStream.Builder ends = IntStream.builder();
    for (int i = 0; i < PLAIN_RANGES.length; i += 2) {
      int before = NONE;
      for (int c = PLAIN_RANGES[i]; c <= PLAIN_RANGES[i + 1] + 1; c++) {
        int kind = c > PLAIN_RANGES[i + 1] ? NONE : kind(c);
        if (kind != before) {
          ends.add(kind == NONE ? c - 1 : c);
        }
        before = kind;
      }
    }
    return ends.build().toArray();
  }

  private static String characterClass(int[] ranges) {
    StringBuilder out = new StringBuilder();
    for (int i = 0; i < ranges.length; i += 2) {
      out.append(String.format(Locale.ROOT, "\\u{%x}-\\u{%x}", ranges[i], ranges[i + 1]));
    }
    return out.toString();
  }
}
