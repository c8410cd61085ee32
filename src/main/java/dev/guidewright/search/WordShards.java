package dev.guidewright.search;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/**
 * The guide's spellings for mistyped words, loaded only when one is met. Each line: how many
 * characters are those of the line before, how often the word stands in the guide (as the power of
 * two), and the rest of the word.
 *
 * @param firsts first word of each file
 * @param files their texts
 */
record WordShards(List<String> firsts, List<String> files) {
  private static final int ENOUGH = 32_000;

  static WordShards of(SortedMap<String, Integer> words) {
    List<String> firsts = new ArrayList<>();
    List<String> files = new ArrayList<>();
    StringBuilder open = new StringBuilder();
    String last = "";
    for (var entry : words.entrySet()) {
      String word = entry.getKey();
      if (open.length() >= ENOUGH) {
        files.add(open.toString());
        open.setLength(0);
      }
      if (open.isEmpty()) {
        firsts.add(word);
        last = "";
      } else {
        open.append('\n');
      }
      int same = Numbers.common(last, word);
      int often = 31 - Integer.numberOfLeadingZeros(entry.getValue());
      open.append(Numbers.DIGITS.charAt(same)).append(Numbers.DIGITS.charAt(often));
      open.append(word, same, word.length());
      last = word;
    }
    if (!open.isEmpty()) {
      files.add(open.toString());
    }
    return new WordShards(firsts, files);
  }
}
