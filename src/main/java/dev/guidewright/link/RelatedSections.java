package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds sections that are about the same things: cosine similarity of tf–idf vectors (Salton, Wong
 * and Yang, "A vector space model for automatic indexing", 1975), cut to the heaviest terms.
 *
 * <p>Cost stays linear in the number of sections: each has at most {@value #TERMS} terms, and a
 * term that stands in more than {@value #POSTINGS} sections tells too little to be followed.
 */
final class RelatedSections {
  private static final int TERMS = 24;
  private static final int POSTINGS = 80;
  private static final int RESULTS = 3;
  private static final double THRESHOLD = 0.12;
  private static final int SHORTEST = 3;

  private final Stems stems;
  private final List<Place> places = new ArrayList<>();
  private final List<String> chapters = new ArrayList<>();
  private final List<Map<String, Integer>> counts = new ArrayList<>();
  private final Map<String, Integer> documents = new HashMap<>();

  RelatedSections(Stems stems) {
    this.stems = stems;
  }

  /**
   * A term of a section.
   *
   * @param term its stem
   * @param weight its share of the section's vector
   */
  private record Weighted(String term, double weight) {}

  /**
   * A section that holds a term.
   *
   * @param section its number
   * @param weight the term's share of its vector
   */
  private record Posting(int section, double weight) {}

  /** Adds a section and returns its number. */
  int add(Place place, String chapter, String text) {
    Map<String, Integer> frequencies = new LinkedHashMap<>();
    Words.forEach(
        text,
        word -> {
          if (word.text().length() >= SHORTEST) {
            frequencies.merge(stems.stem(word.text()), 1, Integer::sum);
          }
        });
    frequencies.keySet().forEach(term -> documents.merge(term, 1, Integer::sum));
    places.add(place);
    chapters.add(chapter);
    counts.add(frequencies);
    return places.size() - 1;
  }

  /** The nearest sections of other chapters for each section, by its number. */
  List<List<Place>> related() {
    List<List<Weighted>> vectors = counts.stream().map(this::vector).toList();
    Map<String, List<Posting>> index = index(vectors);
    List<List<Place>> related = new ArrayList<>();
    for (int section = 0; section < vectors.size(); section++) {
      related.add(nearest(section, vectors.get(section), index));
    }
    return related;
  }

  private List<Weighted> vector(Map<String, Integer> frequencies) {
    List<Weighted> all = new ArrayList<>();
    frequencies.forEach(
        (term, count) -> {
          int inSections = documents.getOrDefault(term, 1);
          if (inSections > 1 && inSections <= Math.max(POSTINGS, places.size() / 10)) {
            double rarity = StrictMath.log((double) places.size() / inSections);
            all.add(new Weighted(term, (1 + StrictMath.log(count)) * rarity));
          }
        });
    all.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term));
    List<Weighted> heaviest = all.subList(0, Math.min(TERMS, all.size()));
    double squares = 0;
    for (Weighted term : heaviest) {
      squares += term.weight() * term.weight();
    }
    double length = StrictMath.sqrt(squares);
    return heaviest.stream()
        .map(term -> new Weighted(term.term(), term.weight() / length))
        .toList();
  }

  private static Map<String, List<Posting>> index(List<List<Weighted>> vectors) {
    Map<String, List<Posting>> index = new HashMap<>();
    for (int section = 0; section < vectors.size(); section++) {
      for (Weighted term : vectors.get(section)) {
        List<Posting> postings = index.computeIfAbsent(term.term(), key -> new ArrayList<>());
        if (postings.size() < POSTINGS) {
          postings.add(new Posting(section, term.weight()));
        }
      }
    }
    return index;
  }

  private List<Place> nearest(
      int section, List<Weighted> vector, Map<String, List<Posting>> index) {
    Map<Integer, Double> scores = new HashMap<>();
    for (Weighted term : vector) {
      for (Posting posting : index.getOrDefault(term.term(), List.of())) {
        if (!chapters.get(posting.section()).equals(chapters.get(section))) {
          scores.merge(posting.section(), term.weight() * posting.weight(), Double::sum);
        }
      }
    }
    return scores.entrySet().stream()
        .filter(score -> score.getValue() >= THRESHOLD)
        .sorted(
            Comparator.comparing((Map.Entry<Integer, Double> score) -> -score.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(RESULTS)
        .map(score -> places.get(score.getKey()))
        .toList();
  }
}
