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
record WordShards(List<String> firsts, List<CharList> files) {
  private static final int ENOUGH = 32_000;

  static WordShards of(SortedMap<String, Integer> words) {
    List<String> firsts = new ArrayList<>();
    List<CharList> files = new ArrayList<>();
    CharList open = new CharList();
    String last = "";
    for (var entry : words.entrySet()) {
      String word = entry.getKey();
      if (open.size() >= ENOUGH) {
        files.add(open);
        open = new CharList();
      }
      if (open.size() == 0) {
        firsts.add(word);
        last = "";
      } else {
        open.add('\n');
      }
      int same = Numbers.common(last, word);
      int often = 31 - Integer.numberOfLeadingZeros(entry.getValue());
      open.add(Numbers.DIGITS.charAt(same));
      open.add(Numbers.DIGITS.charAt(often));
      open.add(word.substring(same));
      last = word;
    }
    if (open.size() > 0) {
      files.add(open);
    }
    return new WordShards(firsts, files);
  }
}
