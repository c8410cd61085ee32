package dev.guidewright.language;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The words that hold a sentence together and say nothing about what it is about ("the", "of",
 * "who"), by the lists of the Snowball project and others that come with the stemmers.
 */
public final class FunctionWords {
  private static final String LISTS = "org/apache/lucene/analysis/";

  private static final Map<String, String> SNOWBALL =
      Map.ofEntries(
          Map.entry("da", "danish"),
          Map.entry("de", "german"),
          Map.entry("en", "english"),
          Map.entry("es", "spanish"),
          Map.entry("fi", "finnish"),
          Map.entry("fr", "french"),
          Map.entry("hu", "hungarian"),
          Map.entry("it", "italian"),
          Map.entry("nb", "norwegian"),
          Map.entry("nl", "dutch"),
          Map.entry("nn", "norwegian"),
          Map.entry("no", "norwegian"),
          Map.entry("pt", "portuguese"),
          Map.entry("ru", "russian"),
          Map.entry("sv", "swedish"));

  private FunctionWords() {}

  /**
   * The words of a language, by its BCP 47 tag, in lower case; none where there is no list.
   *
   * <p>Snowball's lists begin a comment with {@code |}, the others with {@code #}.
   */
  public static Set<String> of(String language) {
    String primary = language.toLowerCase(Locale.ROOT).split("[-_]", 2)[0];
    String name = SNOWBALL.get(primary);
    String path = name == null ? primary + "/stopwords.txt" : "snowball/" + name + "_stop.txt";
    boolean isName = primary.chars().allMatch(c -> c >= 'a' && c <= 'z');
    try (InputStream in =
        isName ? FunctionWords.class.getModule().getResourceAsStream(LISTS + path) : null) {
      if (in == null && name != null) {
        throw new IllegalStateException("the jar lacks " + LISTS + path);
      }
      return in == null ? Set.of() : read(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> read(InputStream in) {
    Set<String> words = new HashSet<>();
    new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .lines()
        .forEach(line -> addWords(line, words));
    return words;
  }

  /** By hand, since there are hundreds of lines and a pattern would be compiled for each. */
  private static void addWords(String line, Set<String> words) {
    int start = 0;
    for (int at = 0; at <= line.length(); at++) {
      char c = at == line.length() ? '#' : line.charAt(at);
      boolean begins = c == '|' || c == '#';
      if (begins || Character.isWhitespace(c)) {
        if (at > start) {
          words.add(line.substring(start, at));
        }
        if (begins) {
          return;
        }
        start = at + 1;
      }
    }
  }
}
