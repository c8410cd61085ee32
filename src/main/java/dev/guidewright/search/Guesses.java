package dev.guidewright.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What a mistyped word may have meant: the guide's own words that are nearest to it. */
final class Guesses {
  private static final int MOST = 3;
  private static final int FAR = 1 << 20;

  private record Guess(String word, int often) {}

  private final IndexBase base;
  private final Map<String, String> texts;

  Guesses(IndexBase base, Map<String, String> texts) {
    this.base = base;
    this.texts = texts;
  }

  /** How many mistakes a word may hold, by its length. */
  static int allowed(String word) {
    if (word.length() < 4) {
      return 0;
    }
    return word.length() < 8 ? 1 : 2;
  }

  /** The nearest words within a distance, the more frequent first. */
  List<String> near(String word, int most) {
    if (most == 0 || base.words().isEmpty()) {
      return List.of();
    }
    List<Guess> best = new ArrayList<>();
    int least = most;
    for (int file : files(word)) {
      String other = "";
      for (String line : texts.getOrDefault("words/" + file, "").split("\n", -1)) {
        other = other.substring(0, Numbers.DIGITS.indexOf(line.charAt(0))) + line.substring(2);
        int edits = other.equals(word) ? FAR : edits(word, other, least);
        if (edits < least) {
          best.clear();
        }
        if (edits <= least) {
          best.add(new Guess(other, Numbers.DIGITS.indexOf(line.charAt(1))));
          least = edits;
        }
      }
    }
    return best.stream()
        .sorted(Comparator.comparing((Guess guess) -> -guess.often).thenComparing(Guess::word))
        .limit(MOST)
        .map(Guess::word)
        .toList();
  }

  /** Files with words that begin like this one, or like it without its first character. */
  private Iterable<Integer> files(String word) {
    TreeSet<Integer> files = new TreeSet<>();
    int[] points = word.codePoints().limit(2).toArray();
    for (int point : points) {
      String c = Character.toString(point);
      for (int i = TermReader.place(base.words(), c);
          i <= TermReader.place(base.words(), c + '\uffff');
          i++) {
        files.add(i);
      }
    }
    return files;
  }

  /** Edits between two words, a swap of neighbours being one; beyond the limit only "more". */
  static int edits(String a, String b, int most) {
    int same = 0;
    while (same < Math.min(a.length(), b.length()) && a.charAt(same) == b.charAt(same)) {
      same++;
    }
    return editsOfRest(a.substring(same), b.substring(same), most);
  }

  private static int editsOfRest(String a, String b, int most) {
    if (Math.abs(a.length() - b.length()) > most) {
      return FAR;
    }
    if (a.isEmpty() || b.isEmpty()) {
      return a.length() + b.length();
    }
    if (most == 0) {
      return 1;
    }
    int least = edits(a.substring(1), b, most - 1);
    least = Math.min(least, edits(a, b.substring(1), most - 1));
    least = Math.min(least, edits(a.substring(1), b.substring(1), most - 1));
    boolean swapped =
        a.length() > 1
            && b.length() > 1
            && a.charAt(0) == b.charAt(1)
            && a.charAt(1) == b.charAt(0);
    if (swapped) {
      least = Math.min(least, edits(a.substring(2), b.substring(2), most - 1));
    }
    return 1 + least;
  }
}
