package dev.guidewright.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Chooses the gap of a sentence: its last clause that says something, since a sentence keeps its
 * point for the end; at most six words, without the little words around them.
 */
final class Cloze {
  private static final int MAX_WORDS = 6;
  private static final int MIN_LEFT = 3;
  private static final Set<String> LITTLE =
      Set.of(
          ("a an and are as at be been being but by can could did do does for from had has have he"
                  + " her his how if in into is isn't it it's its just may me my no nor not of on or"
                  + " our she should so some such than that that's the their them then there these"
                  + " they this those to too up us was we were what when where which who will with"
                  + " would you your about rather only also more most")
              .split(" "));

  private Cloze() {}

  /**
   * A sentence with a gap.
   *
   * @param start first character of the gap
   * @param end behind its last one
   */
  record Gap(String text, int start, int end) {
    String before() {
      return text.substring(0, start);
    }

    String words() {
      return text.substring(start, end);
    }

    String after() {
      return text.substring(end);
    }
  }

  /** The gap; empty when the sentence is too short for one. */
  static Optional<Gap> of(String text) {
    List<Word> words = words(text);
    List<List<Word>> clauses = clauses(text, words);
    for (int i = clauses.size() - 1; i >= 0; i--) {
      List<Word> gap = trimmed(shortened(clauses.get(i), words.size()));
      long telling = gap.stream().filter(word -> !isLittle(word.text())).count();
      if (telling >= Math.min(2, clauses.size()) && words.size() - gap.size() >= MIN_LEFT) {
        return Optional.of(new Gap(text, gap.get(0).start, gap.get(gap.size() - 1).end));
      }
    }
    return Optional.empty();
  }

  private record Word(String source, int start, int end) {
    String text() {
      return source.substring(start, end);
    }
  }

  private static List<Word> words(String text) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < text.length()) {
      int start = at;
      while (at < text.length() && isPart(text, at)) {
        at++;
      }
      if (at > start) {
        words.add(new Word(text, start, at));
      } else {
        at++;
      }
    }
    return words;
  }

  /** Letters and digits, and what stands inside a word or number. */
  private static boolean isPart(String text, int at) {
    char c = text.charAt(at);
    if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '%' || c == '$') {
      return true;
    }
    boolean inside =
        at > 0
            && at + 1 < text.length()
            && Character.isLetterOrDigit(text.charAt(at - 1))
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return inside
        && "'’-.,/".indexOf(c) >= 0
        && (c != ',' || Character.isDigit(text.charAt(at + 1)));
  }

  private static List<List<Word>> clauses(String text, List<Word> words) {
    List<List<Word>> clauses = new ArrayList<>();
    List<Word> open = new ArrayList<>();
    int last = 0;
    for (Word word : words) {
      boolean parted =
          text.substring(last, word.start).chars().anyMatch(c -> ",;:.!?—–()".indexOf(c) >= 0);
      if (parted && !open.isEmpty()) {
        clauses.add(open);
        open = new ArrayList<>();
      }
      open.add(word);
      last = word.end;
    }
    if (!open.isEmpty()) {
      clauses.add(open);
    }
    return clauses;
  }

  /** The end of a clause that is too long, or that is the whole sentence. */
  private static List<Word> shortened(List<Word> clause, int all) {
    int most = clause.size() == all ? Math.min(MAX_WORDS, all / 2) : MAX_WORDS;
    return clause.subList(Math.max(0, clause.size() - most), clause.size());
  }

  private static List<Word> trimmed(List<Word> words) {
    int start = 0;
    int end = words.size();
    while (start < end && isLittle(words.get(start).text())) {
      start++;
    }
    while (end > start && isLittle(words.get(end - 1).text())) {
      end--;
    }
    return words.subList(start, end);
  }

  private static boolean isLittle(String word) {
    return LITTLE.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
  }
}
