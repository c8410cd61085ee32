package dev.guidewright.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.guidewright.model.Content;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/** Makes the index that a reader's browser searches, as script files below {@code search/}. */
public final class SearchStage {
  private static final String ORIGIN = "search index";

  /** The file that a page loads first, and the first of the index. */
  private static final String BASE = "index";

  private static final Pattern DOCUMENTS = Pattern.compile("\"documents\":(\\d+)");

  private SearchStage() {}

  /**
   * Indexes every section, question, scenario, term and decision of a guide.
   *
   * <p>All files but {@code search/index.js} lie in a folder named after their content, so a
   * browser may keep them for ever.
   */
  public static Result<List<OutputFile>> index(StudyGuide guide) {
    Index<Content> index = Index.of(guide, SearchStage::script);
    String id = id(index);
    List<OutputFile> files = new ArrayList<>();
    files.add(file(BASE, id, script(BASE, IndexBase.named(index.base(), id))));
    index.files().forEach((name, script) -> files.add(file(name, id, script)));
    return Result.of(files);
  }

  /**
   * How many things a site's readers can find, as its index says; none where it has no index.
   *
   * @param files all files of the site
   */
  public static int entries(List<OutputFile> files) {
    for (OutputFile file : files) {
      if (file.path().equals(path(BASE, ""))) {
        Matcher said = DOCUMENTS.matcher(new String(file.content().bytes(), UTF_8));
        return said.find() ? Integer.parseInt(said.group(1)) : 0;
      }
    }
    return 0;
  }

  private static Content script(String name, String text) {
    return script(name, CharList.of(text));
  }

  private static Content script(String name, CharList text) {
    return Content.of(Script.of(name, text));
  }

  private static OutputFile file(String name, String id, Content script) {
    return new OutputFile(path(name, id), script, ORIGIN);
  }

  private static String path(String name, String id) {
    return "search/" + (name.equals(BASE) ? "" : id + "/") + name + ".js";
  }

  /** Tells one index from another; nobody is kept from making two alike. */
  private static String id(Index<Content> index) {
    CRC32 sum = new CRC32();
    sum.update(Script.of(BASE, CharList.of(index.base())));
    index.files().values().forEach(script -> sum.update(script.bytes()));
    return HexFormat.of().toHexDigits((int) sum.getValue());
  }
}
