package dev.guidewright.search;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the sentence of a text that says most about a query. */
final class Marker {
  private static final Pattern SENTENCES = Pattern.compile(Folding.SENTENCES);
  private static final int SHORT = 70;
  private static final int FAR = 160;
  private static final int BEFORE = 80;
  private static final int LONGEST = 400;

  private final IndexBase base;

  Marker(IndexBase base) {
    this.base = base;
  }

  /** All forms of the words asked for, and of what they were read as. */
  Marks marks(List<Asked> asked, List<String> said, boolean open) {
    Set<String> forms = new HashSet<>();
    String query = " " + String.join(" ", said) + " ";
    for (Asked word : asked) {
      forms.add(word.word);
      for (Asked.Way way : word.ways) {
        way.found().terms.forEach((key, set) -> addForms(forms, key, set));
        way.found().names.forEach(names -> addNames(forms, names, query));
      }
    }
    return new Marks(forms, open ? said.get(said.size() - 1) : "");
  }

  private void addForms(Set<String> forms, String key, int set) {
    for (char digit : base.sets().get(set).toCharArray()) {
      List<String> rule = base.rules().get(Numbers.DIGITS.indexOf(digit));
      forms.add(key.substring(0, Math.max(0, key.length() - rule.get(1).length())) + rule.get(0));
    }
  }

  private static void addNames(Set<String> forms, String names, String query) {
    List<String> all = List.of(names.split("\\|", -1));
    if (all.stream().anyMatch(name -> query.contains(" " + name + " "))) {
      all.forEach(name -> forms.addAll(Tokens.ofQuery(name)));
    }
  }

  /**
   * The words to mark.
   *
   * @param forms folded words
   * @param beginning what a word may begin with; empty for none
   */
  record Marks(Set<String> forms, String beginning) {
    /** The sentence with the most of the words; of equals the first. */
    String excerpt(String text) {
      String best = "";
      int most = -1;
      String[] sentences = SENTENCES.split(text, -1);
      for (int i = 0; i < sentences.length; i++) {
        int said = words(sentences[i]).size();
        if (said > most) {
          most = said;
          boolean joins = sentences[i].length() < SHORT && i + 1 < sentences.length;
          best = joins ? sentences[i] + " " + sentences[i + 1] : sentences[i];
        }
      }
      return cut(best);
    }

    private String cut(String sentence) {
      int first = first(sentence);
      int from = first > FAR ? sentence.lastIndexOf(' ', first - BEFORE) + 1 : 0;
      int to = Math.min(sentence.length(), from + LONGEST);
      return (from > 0 ? "… " : "") + sentence.substring(from, to);
    }

    private Set<String> words(String text) {
      Set<String> words = new HashSet<>(Tokens.ofQuery(text));
      words.removeIf(word -> !isMarked(word));
      return words;
    }

    private int first(String text) {
      int[] first = {-1};
      Tokens.scan(
          text,
          (start, end, paired) -> {
            if (first[0] < 0 && !words(text.substring(start, end)).isEmpty()) {
              first[0] = start;
            }
          });
      return first[0];
    }

    /** Whether each of the words is one to mark. */
    boolean areAll(List<String> words) {
      return words.stream().allMatch(this::isMarked);
    }

    private boolean isMarked(String word) {
      return forms.contains(word) || (!beginning.isEmpty() && word.startsWith(beginning));
    }
  }
}
