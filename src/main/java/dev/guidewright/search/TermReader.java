package dev.guidewright.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Looks words up in an index as the theme's script does: what one finds, the other finds. */
final class TermReader {
  private static final int ALL_RULES = -1;

  private final IndexBase base;
  private final Map<String, String> texts;
  private final Map<Integer, NavigableMap<String, List<String>>> shards = new HashMap<>();

  TermReader(IndexBase base, Map<String, String> texts) {
    this.base = base;
    this.texts = texts;
  }

  /** Number of the last entry that does not come after the key, at least 0. */
  static int place(List<String> sorted, String key) {
    int place = sorted.size() - 1;
    while (place > 0 && sorted.get(place).compareTo(key) > 0) {
      place--;
    }
    return Math.max(0, place);
  }

  /** Adds the documents of the terms of which the word is a form. */
  Found exact(String word, Found found) {
    for (int rule = 0; rule < base.rules().size(); rule++) {
      addForm(found, word, rule, base.rules().get(rule).get(0).length());
    }
    return found;
  }

  /** The documents of all words that begin so. */
  Found begun(String word) {
    Found found = new Found();
    int shard = place(base.terms(), word);
    if (shard != place(base.terms(), word + '\uffff')) {
      add(found, word + TermShards.BEGINNING, ALL_RULES);
    } else {
      for (String key : shard(shard).subMap(word, word + '\uffff').keySet()) {
        if (key.charAt(key.length() - 1) != TermShards.BEGINNING) {
          add(found, key, ALL_RULES);
        }
      }
    }
    for (int rule = 0; rule < base.rules().size(); rule++) {
      for (int shown = 1; shown < base.rules().get(rule).get(0).length(); shown++) {
        addForm(found, word, rule, shown);
      }
    }
    return found;
  }

  /** Adds a rule's term if the word ends in as many characters of the rule's ending. */
  private void addForm(Found found, String word, int rule, int shown) {
    String ending = base.rules().get(rule).get(0).substring(0, shown);
    int stem = word.length() - shown;
    if (word.endsWith(ending) && (rule == 0 || stem >= Inflections.KEPT)) {
      add(found, word.substring(0, stem) + base.rules().get(rule).get(1), rule);
    }
  }

  private void add(Found found, String key, int rule) {
    List<String> entries = shard(place(base.terms(), key)).getOrDefault(key, List.of());
    for (String entry : entries) {
      char sign = entry.charAt(0);
      if (sign == '=') {
        if (rule == 0) {
          add(found, entry.substring(1), ALL_RULES);
        }
      } else if (sign == '~') {
        found.names.add(entry.substring(1));
      } else {
        Numbers.Reader numbers = new Numbers.Reader(entry);
        int set = numbers.next();
        if (rule < 0 || base.sets().get(set).indexOf(Numbers.DIGITS.charAt(rule)) >= 0) {
          found.add(key, set, numbers);
        }
      }
    }
  }

  private NavigableMap<String, List<String>> shard(int number) {
    return shards.computeIfAbsent(number, this::read);
  }

  private NavigableMap<String, List<String>> read(int number) {
    NavigableMap<String, List<String>> entries = new TreeMap<>();
    String text = texts.getOrDefault("terms/" + number, "");
    for (String line : text.isEmpty() ? new String[0] : text.split("\n", -1)) {
      int blank = line.indexOf(' ');
      entries
          .computeIfAbsent(line.substring(0, blank), key -> new ArrayList<>())
          .add(line.substring(blank + 1));
    }
    return entries;
  }
}
