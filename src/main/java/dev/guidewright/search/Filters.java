package dev.guidewright.search;

import com.google.gson.GsonBuilder;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which documents belong to which chapter, and which are of which kind. */
final class Filters {
  private final List<String> chapters = new ArrayList<>();
  private final List<Integer> firsts = new ArrayList<>();
  private final Map<Kind, CharList> kinds = new EnumMap<>(Kind.class);
  private final Map<Kind, Integer> latest = new EnumMap<>(Kind.class);
  private int documents;

  /**
   * What the file holds.
   *
   * @param chapters titles in reading order
   * @param firsts number of each chapter's first document
   * @param kinds by name, the distances between its documents
   */
  record Content(List<String> chapters, List<Integer> firsts, Map<String, String> kinds) {}

  /** Adds a document; numbers grow. */
  void add(int number, SearchDocument document) {
    documents++;
    String chapter = document.place().chapter();
    if (chapters.isEmpty() || !chapters.get(chapters.size() - 1).equals(chapter)) {
      chapters.add(chapter);
      firsts.add(number);
    }
    CharList out = kinds.computeIfAbsent(document.kind(), kind -> new CharList());
    Integer last = latest.put(document.kind(), number);
    Numbers.append(out, last == null ? number : number - last - 1);
  }

  int documents() {
    return documents;
  }

  Set<Kind> kinds() {
    return kinds.keySet();
  }

  /** The text of the file. */
  String text() {
    Map<String, String> byName = new LinkedHashMap<>();
    kinds.forEach((kind, numbers) -> byName.put(kind.label(), numbers.toString()));
    return new GsonBuilder()
        .disableHtmlEscaping()
        .create()
        .toJson(new Content(chapters, firsts, byName));
  }
}
