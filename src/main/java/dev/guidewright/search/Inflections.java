package dev.guidewright.search;

import dev.guidewright.model.Parallel;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The stemmer turned round, so that the reader's browser needs none: rules that lead from a form to
 * its term ("{@code ies}" becomes "{@code i}"), learned from the guide's own words, and for each
 * term the set of rules for which the stemmer was asked and said yes. Terms of one kind share their
 * set, so a term costs one character. A spelling that no rule reaches is listed by itself.
 */
final class Inflections {
  /** Letters of a form that a rule must leave as they are. */
  static final int KEPT = 3;

  private static final int MOST_RULES = 28;
  private static final int SEEN_AT_LEAST = 2;

  /** Terms that one thread looks at before it takes more. */
  private static final int AT_A_TIME = 256;

  /**
   * A way from a form to its term.
   *
   * @param ending what the form ends in
   * @param instead what the term has in its place
   */
  record Rule(String ending, String instead) {
    private static final Rule SAME = new Rule("", "");

    /** The rule between a form and its term, whatever they are. */
    static Rule between(String form, String term) {
      int same = 0;
      while (same < Math.min(form.length(), term.length())
          && form.charAt(same) == term.charAt(same)) {
        same++;
      }
      return new Rule(form.substring(same), term.substring(same));
    }

    /** The form of a term; empty when the rule is not for it. */
    String form(String term) {
      if (!term.endsWith(instead)) {
        return "";
      }
      String form = term.substring(0, term.length() - instead.length()).concat(ending);
      return allows(form) ? form : "";
    }

    private boolean allows(String form) {
      return (ending.isEmpty() && instead.isEmpty()) || form.length() - ending.length() >= KEPT;
    }
  }

  private final Stemming stemming;
  private final List<Rule> rules;
  private final Map<List<Integer>, Integer> sets = new LinkedHashMap<>();
  private final TreeMap<String, Set<String>> listed = new TreeMap<>();
  private final Map<String, Integer> setOfTerm = new HashMap<>();

  private Inflections(Stemming stemming, List<Rule> rules) {
    this.stemming = stemming;
    this.rules = rules;
  }

  /** Learns from the terms and their spellings. */
  static Inflections of(Stemming stemming, SortedMap<String, Set<String>> forms) {
    Inflections inflections = new Inflections(stemming, learn(forms));
    inflections.setOf(List.of(0));
    inflections.add(forms);
    return inflections;
  }

  private static List<Rule> learn(SortedMap<String, Set<String>> forms) {
    Map<Rule, Integer> seen = new HashMap<>();
    forms.forEach(
        (term, spellings) -> {
          for (String form : spellings) {
            Rule rule = Rule.between(form, term);
            if (rule.allows(form)) {
              seen.merge(rule, 1, Integer::sum);
            }
          }
        });
    seen.remove(Rule.SAME);
    List<Rule> rules = new ArrayList<>();
    rules.add(Rule.SAME);
    seen.entrySet().stream()
        .filter(entry -> entry.getValue() >= SEEN_AT_LEAST)
        .sorted(Inflections::compare)
        .limit(MOST_RULES - 1L)
        .forEach(entry -> rules.add(entry.getKey()));
    return rules;
  }

  /** The more frequent first. */
  private static int compare(Map.Entry<Rule, Integer> a, Map.Entry<Rule, Integer> b) {
    int order = b.getValue().compareTo(a.getValue());
    order = order != 0 ? order : a.getKey().ending().compareTo(b.getKey().ending());
    return order != 0 ? order : a.getKey().instead().compareTo(b.getKey().instead());
  }

  /** The rules that lead to a term, and the spellings that none of them reaches. */
  private record Ruled(String term, List<Integer> set, List<String> missed) {}

  private void add(SortedMap<String, Set<String>> forms) {
    List<Map.Entry<String, Set<String>>> entries = List.copyOf(forms.entrySet());
    Parallel.map(
            (entries.size() + AT_A_TIME - 1) / AT_A_TIME,
            i -> ruled(entries.subList(i * AT_A_TIME, end(i, entries.size()))))
        .forEach(some -> some.forEach(this::add));
  }

  private static int end(int run, int size) {
    return Math.min((run + 1) * AT_A_TIME, size);
  }

  private List<Ruled> ruled(List<Map.Entry<String, Set<String>>> entries) {
    Stemming own = stemming.another();
    List<Ruled> ruled = new ArrayList<>();
    entries.forEach(entry -> ruled.add(ruled(entry.getKey(), entry.getValue(), own)));
    return ruled;
  }

  private Ruled ruled(String term, Set<String> spellings, Stemming own) {
    List<Integer> set = new ArrayList<>();
    List<String> missed = new ArrayList<>(spellings);
    boolean inflects = term.chars().noneMatch(Character::isDigit);
    for (int i = 0; i < rules.size(); i++) {
      String form = rules.get(i).form(term);
      if (form.isEmpty()) {
        continue;
      }
      if (spellings.contains(form) || (inflects && own.leads(form, term))) {
        set.add(i);
        missed.remove(form);
      }
    }
    return new Ruled(term, set, missed);
  }

  private void add(Ruled ruled) {
    setOfTerm.put(ruled.term(), setOf(ruled.set()));
    for (String form : ruled.missed()) {
      listed.computeIfAbsent(form, key -> new TreeSet<>()).add(ruled.term());
    }
  }

  private int setOf(List<Integer> set) {
    return sets.computeIfAbsent(set, key -> sets.size());
  }

  /** The rules; the first one changes nothing. */
  List<Rule> rules() {
    return rules;
  }

  /** The sets of rules, each as numbers of rules. */
  Collection<List<Integer>> sets() {
    return sets.keySet();
  }

  /** The number of a term's set; a term without spellings has only itself. */
  int set(String term) {
    return setOfTerm.getOrDefault(term, 0);
  }

  /** Spellings that no rule reaches, with their terms. */
  SortedMap<String, Set<String>> listed() {
    return listed;
  }
}
