package dev.guidewright.search;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Averages of nDCG@10 and recall@10 over queries. */
final class Scores {
  private static final int DEPTH = 10;

  private double gains;
  private double recalls;
  private int queries;

  /** Counts a query for its category and for all. */
  static void add(Map<String, Scores> byCategory, Judged judged, List<String> found) {
    List<String> distinct = found.stream().distinct().toList();
    for (String category : List.of("all", judged.category())) {
      byCategory.computeIfAbsent(category, c -> new Scores()).add(judged, distinct);
    }
  }

  private void add(Judged judged, List<String> found) {
    double gain = 0;
    double present = 0;
    for (int i = 0; i < Math.min(DEPTH, found.size()); i++) {
      int grade = judged.grades().getOrDefault(found.get(i), 0);
      gain += gain(grade, i);
      present += grade > 0 ? 1 : 0;
    }
    double ideal = 0;
    List<Integer> best =
        judged.grades().values().stream().sorted(Comparator.reverseOrder()).limit(DEPTH).toList();
    for (int i = 0; i < best.size(); i++) {
      ideal += gain(best.get(i), i);
    }
    gains += gain / ideal;
    recalls += present / judged.grades().size();
    queries++;
  }

  private static double gain(int grade, int place) {
    return (Math.pow(2, grade) - 1) / (Math.log(place + 2) / Math.log(2));
  }

  double ndcg() {
    return queries == 0 ? 0 : gains / queries;
  }

  double recall() {
    return queries == 0 ? 0 : recalls / queries;
  }
}
