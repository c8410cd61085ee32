package dev.guidewright.search;

import java.util.Arrays;

/** Where a term stands: documents, how prominent it is in each, and how much it says at all. */
final class Impacts {
  private final int weight;
  private final int[] documents;
  private final int[] levels;

  /**
   * Keeps the arrays, which nobody changes any more.
   *
   * @param weight how much the term says by being rare
   * @param documents numbers, ascending
   * @param levels how prominent it is in each, 1 to {@link Postings#LEVELS}
   */
  Impacts(int weight, int[] documents, int[] levels) {
    this.weight = weight;
    this.documents = documents;
    this.levels = levels;
  }

  int size() {
    return documents.length;
  }

  /** The most prominent documents only, still ascending; of equals the first. */
  Impacts atMost(int longest) {
    if (documents.length <= longest) {
      return this;
    }
    int[] ofLevel = new int[Postings.LEVELS + 1];
    for (int level : levels) {
      ofLevel[level]++;
    }
    int lowest = Postings.LEVELS;
    int room = longest;
    while (room > ofLevel[lowest]) {
      room -= ofLevel[lowest--];
    }
    int[] keptDocuments = new int[longest];
    int[] keptLevels = new int[longest];
    int kept = 0;
    for (int i = 0; i < documents.length; i++) {
      if (levels[i] > lowest || (levels[i] == lowest && room-- > 0)) {
        keptDocuments[kept] = documents[i];
        keptLevels[kept++] = levels[i];
      }
    }
    return new Impacts(weight, Arrays.copyOf(keptDocuments, kept), Arrays.copyOf(keptLevels, kept));
  }

  /** Appends weight and documents: each the distance from the last one, with its level. */
  void appendTo(CharList out) {
    Numbers.append(out, weight);
    int last = -1;
    for (int i = 0; i < documents.length; i++) {
      Numbers.append(out, (documents[i] - last - 1) * Postings.LEVELS + levels[i] - 1);
      last = documents[i];
    }
  }
}
