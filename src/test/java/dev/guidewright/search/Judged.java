package dev.guidewright.search;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A query and what should come.
 *
 * @param category what is difficult about it
 * @param grades by address, 1 to 3
 */
record Judged(String category, String query, Map<String, Integer> grades) {
  /** Reads a line of {@code judged.tsv}. */
  static Judged parse(String line) {
    String[] parts = line.split("\t", -1);
    Map<String, Integer> grades = new LinkedHashMap<>();
    for (String target : parts[2].split(" ", -1)) {
      grades.put(target.substring(2), target.charAt(0) - '0');
    }
    return new Judged(parts[0], parts[1], grades);
  }
}
