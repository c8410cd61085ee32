package dev.guidewright.search;

import dev.guidewright.model.LinkedGuide;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Answers queries on the command line with the index and the ranking of the site. Not for several
 * threads at once.
 */
public final class Searcher {
  private static final Pattern QUOTES = Pattern.compile(Folding.QUOTES);
  private static final int FEW = 3;
  private static final int MOST_WORDS = 12;
  private static final int MOST_CHECKED = 60;
  private static final int SHOWN_FIRST = 10;

  /**
   * Something found.
   *
   * @param kind {@code section, question, scenario, term} or {@code decision}
   * @param address from the site's root, encoded
   * @param title its title
   * @param path titles above it, the chapter's first
   * @param excerpt the sentence that says most about the query
   */
  public record Hit(String kind, String address, String title, String path, String excerpt) {}

  /**
   * The answer to a query.
   *
   * @param hits the best, in order
   * @param total how many there are
   * @param instead for each word that the guide does not know, what was looked for in its place
   */
  public record Answer(List<Hit> hits, int total, Map<String, List<String>> instead) {}

  private final Map<String, String> texts;
  private final TermReader terms;
  private final Guesses guesses;
  private final Marker marker;

  private Searcher(Index<String> index) {
    IndexBase base = IndexBase.parse(index.base());
    this.texts = index.files();
    this.terms = new TermReader(base, texts);
    this.guesses = new Guesses(base, texts);
    this.marker = new Marker(base);
  }

  /** Indexes a guide and makes it ready for queries. */
  public static Searcher of(LinkedGuide guide) {
    return new Searcher(Index.of(guide.study(), (name, text) -> text.toString()));
  }

  /**
   * Looks for words; those in quotation marks must stand side by side, and the last may be the
   * beginning of a word.
   *
   * @param limit largest number of hits
   */
  public Answer search(String query, int limit) {
    Reading reading = read(query);
    List<Hit> hits =
        reading.ids.stream()
            .limit(limit)
            .map(id -> hit(TextLine.of(texts, id), reading.marks))
            .toList();
    Map<String, List<String>> instead = new LinkedHashMap<>();
    reading.asked.stream()
        .filter(word -> !word.known)
        .forEach(word -> instead.put(word.word, word.guesses));
    return new Answer(hits, reading.ids.size(), instead);
  }

  /** How the words of a query were read, what to mark, and the documents. */
  private record Reading(List<Asked> asked, Marker.Marks marks, List<Integer> ids) {}

  private Reading read(String query) {
    List<String> said = Tokens.ofQuery(query);
    boolean open = !said.isEmpty() && endsInWord(query);
    List<Asked> asked =
        new LinkedHashSet<>(said)
            .stream()
                .limit(MOST_WORDS)
                .map(word -> ask(word, open && word.equals(said.get(said.size() - 1))))
                .toList();
    List<List<String>> phrases = phrases(query);
    List<Integer> ids = phrases.isEmpty() ? Ranking.rank(asked) : rankPhrases(asked, phrases);
    Marker.Marks marks = marker.marks(asked, said, open);
    int read = phrases.isEmpty() ? SHOWN_FIRST : MOST_CHECKED;
    return new Reading(asked, marks, new WholeTitles(asked, said, marks).first(ids, texts, read));
  }

  /**
   * Numbers of all documents that answer a query, the best first: what the script must give too.
   */
  List<Integer> ids(String query) {
    return read(query).ids;
  }

  private static boolean endsInWord(String query) {
    return !query.isEmpty() && Folding.kind(query.codePointBefore(query.length())) != Folding.NONE;
  }

  private static List<List<String>> phrases(String query) {
    List<List<String>> phrases = new ArrayList<>();
    String[] parts = QUOTES.split(query, -1);
    for (int i = 1; i < parts.length; i += 2) {
      List<String> words = Tokens.ofQuery(parts[i]);
      if (!words.isEmpty()) {
        phrases.add(words);
      }
    }
    return phrases;
  }

  private Asked ask(String word, boolean open) {
    Asked asked = new Asked(word, terms.exact(word, new Found()));
    if (open) {
      asked.add(terms.begun(word), Asked.LIKELY);
    }
    int documents = asked.documents();
    asked.known = documents > 0;
    if (documents < FEW) {
      addGuesses(asked);
    }
    return asked;
  }

  private void addGuesses(Asked asked) {
    asked.guesses = guesses.near(asked.word, Guesses.allowed(asked.word));
    Found found = new Found();
    asked.guesses.forEach(guess -> terms.exact(guess, found));
    asked.add(found, asked.known ? Asked.POSSIBLE : Asked.SURE);
  }

  private List<Integer> rankPhrases(List<Asked> asked, List<List<String>> phrases) {
    List<Found> must =
        asked.stream()
            .filter(word -> phrases.stream().anyMatch(phrase -> phrase.contains(word.word)))
            .map(word -> word.sure)
            .toList();
    return Ranking.rank(asked).stream()
        .filter(id -> must.stream().allMatch(found -> found.cut || found.levels.containsKey(id)))
        .limit(MOST_CHECKED)
        .filter(id -> TextLine.of(texts, id).holds(phrases))
        .toList();
  }

  private static Hit hit(TextLine line, Marker.Marks marks) {
    String kind = Kind.ALL.get(line.kind()).label();
    return new Hit(kind, line.address(), line.title(), line.path(), marks.excerpt(line.text()));
  }
}
