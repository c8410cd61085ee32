package dev.guidewright.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Terms with their documents, sorted and cut into files. A beginning of words that more than one
 * file has words for gets a line of its own with the most prominent documents of them all, so that
 * a word half typed never loads more than a whole one.
 *
 * @param firsts first key of each file
 * @param files their texts
 */
record TermShards(List<String> firsts, List<CharList> files) {
  /** Stands behind a beginning of words; sorts before all letters and digits. */
  static final char BEGINNING = '*';

  private static final int ENOUGH = 32_000;
  private static final int LONGEST_BEGINNING = 200;

  static TermShards of(
      Lexicon lexicon, Postings postings, Inflections inflections, Synonyms synonyms) {
    TreeMap<String, Integer> terms = new TreeMap<>();
    for (int term = 0; term < lexicon.size(); term++) {
      terms.put(lexicon.key(term), term);
    }
    TreeMap<String, CharList> lines = new TreeMap<>();
    terms.forEach(
        (key, term) -> {
          Impacts impacts = postings.impacts(term);
          if (impacts.size() > 0) {
            CharList line = line(lines, key);
            Numbers.append(line, inflections.set(key));
            impacts.atMost(Postings.LONGEST).appendTo(line);
          }
        });
    addAll(lines, '=', inflections.listed());
    addAll(lines, '~', synonyms.shown());
    List<String> firsts = cut(lines);
    addBeginnings(lines, firsts, terms, postings);
    return new TermShards(firsts, files(lines, firsts));
  }

  private static void addAll(
      TreeMap<String, CharList> lines, char sign, Map<String, Set<String>> entries) {
    entries.forEach((key, values) -> values.forEach(value -> line(lines, key).add(sign + value)));
  }

  /** Opens a line for the key, below those it has already. */
  private static CharList line(TreeMap<String, CharList> lines, String key) {
    CharList all = lines.computeIfAbsent(key, k -> new CharList());
    all.add(all.size() == 0 ? "" : "\n");
    all.add(key);
    all.add(' ');
    return all;
  }

  private static List<String> cut(TreeMap<String, CharList> lines) {
    List<String> firsts = new ArrayList<>();
    int size = ENOUGH;
    for (var entry : lines.entrySet()) {
      if (size >= ENOUGH) {
        firsts.add(entry.getKey());
        size = 0;
      }
      size += entry.getValue().size() + 1;
    }
    return firsts;
  }

  private static void addBeginnings(
      TreeMap<String, CharList> lines,
      List<String> firsts,
      TreeMap<String, Integer> terms,
      Postings postings) {
    Set<String> beginnings = new TreeSet<>();
    for (String first : firsts.subList(Math.min(1, firsts.size()), firsts.size())) {
      for (int end = 1; end < first.length(); end++) {
        if (!Character.isHighSurrogate(first.charAt(end - 1))) {
          beginnings.add(first.substring(0, end));
        }
      }
    }
    int[] best = new int[postings.numberRange()];
    for (String beginning : beginnings) {
      Impacts all = merge(terms.subMap(beginning, beginning + '\uffff'), postings, best);
      CharList line = line(lines, beginning + BEGINNING);
      Numbers.append(line, 0);
      all.atMost(LONGEST_BEGINNING).appendTo(line);
    }
  }

  private static Impacts merge(Map<String, Integer> terms, Postings postings, int[] best) {
    Arrays.fill(best, 0);
    int weight = Integer.MAX_VALUE;
    int found = 0;
    for (int term : terms.values()) {
      if (postings.isUsed(term)) {
        weight = Math.min(weight, postings.weight(term));
        found += postings.raise(term, best);
      }
    }
    int[] documents = new int[found];
    int[] levels = new int[found];
    int next = 0;
    for (int document = 0; document < best.length; document++) {
      if (best[document] > 0) {
        documents[next] = document;
        levels[next++] = best[document];
      }
    }
    return new Impacts(found == 0 ? 1 : weight, documents, levels);
  }

  private static List<CharList> files(TreeMap<String, CharList> lines, List<String> firsts) {
    List<CharList> files = new ArrayList<>();
    for (int i = 0; i < firsts.size(); i++) {
      boolean last = i + 1 == firsts.size();
      var part =
          last ? lines.tailMap(firsts.get(i)) : lines.subMap(firsts.get(i), firsts.get(i + 1));
      CharList file = new CharList();
      for (CharList line : part.values()) {
        file.add(file.size() == 0 ? "" : "\n");
        file.add(line, 0);
      }
      files.add(file);
    }
    return files;
  }
}
