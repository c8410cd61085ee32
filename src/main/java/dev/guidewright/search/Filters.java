package dev.guidewright.search;

import dev.guidewright.model.Json;
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

  /**
   * The text of the file: titles of chapters in reading order, number of each one's first document,
   * and by name of a kind the distances between its documents.
   */
  String text() {
    Map<String, String> byName = new LinkedHashMap<>();
    kinds.forEach((kind, numbers) -> byName.put(kind.label(), numbers.toString()));
    Map<String, Object> content = new LinkedHashMap<>();
    content.put("chapters", chapters);
    content.put("firsts", firsts);
    content.put("kinds", byName);
    return Json.of(content);
  }
}
