package dev.guidewright.search;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/** Makes the index that a reader's browser searches, as script files below {@code search/}. */
public final class SearchStage {
  private static final String ORIGIN = "search index";

  /** The file that a page loads first, and the first of the index. */
  private static final String BASE = "index";

  private SearchStage() {}

  /**
   * Indexes every section, question, scenario, term and decision of a guide.
   *
   * <p>All files but {@code search/index.js} lie in a folder named after their content, so a
   * browser may keep them for ever.
   */
  public static Result<List<OutputFile>> index(StudyGuide guide) {
    Map<String, String> texts = Index.of(guide).texts();
    Map<String, Content> scripts = new LinkedHashMap<>();
    List<Content> made =
        List.copyOf(texts.entrySet()).parallelStream()
            .map(text -> Content.of(Script.of(text.getKey(), text.getValue())))
            .toList();
    Iterator<Content> next = made.iterator();
    texts.keySet().forEach(name -> scripts.put(name, next.next()));
    String id = id(scripts.values());
    List<OutputFile> files = new ArrayList<>();
    scripts.forEach((name, script) -> files.add(new OutputFile(path(name, id), script, ORIGIN)));
    Content base = Content.of(Script.of(BASE, IndexBase.named(texts.getOrDefault(BASE, ""), id)));
    files.set(0, new OutputFile(path(BASE, id), base, ORIGIN));
    return Result.of(files);
  }

  private static String path(String name, String id) {
    return "search/" + (name.equals(BASE) ? "" : id + "/") + name + ".js";
  }

  /** Tells one index from another; nobody is kept from making two alike. */
  private static String id(Collection<Content> scripts) {
    CRC32 sum = new CRC32();
    scripts.forEach(script -> sum.update(script.bytes()));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
