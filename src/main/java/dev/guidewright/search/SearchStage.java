package dev.guidewright.search;

import dev.guidewright.model.Content;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Result;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Makes the index that a reader's browser searches, as script files below {@code search/}. */
public final class SearchStage {
  private static final String ORIGIN = "search index";
  private static final int ID_BYTES = 4;

  private SearchStage() {}

  /**
   * Indexes every section, question, scenario, term and decision of a guide.
   *
   * <p>All files but {@code search/index.js} lie in a folder named after their content, so a
   * browser may keep them for ever.
   */
  public static Result<List<OutputFile>> index(LinkedGuide guide) {
    Map<String, String> texts = Index.of(guide).texts();
    String id = id(texts);
    List<OutputFile> files = new ArrayList<>();
    texts.forEach(
        (name, text) -> {
          boolean base = name.equals("index");
          String folder = base ? "search/" : "search/" + id + "/";
          String shown = base ? IndexBase.named(text, id) : text;
          Content content = Content.text(Script.of(name, shown));
          files.add(new OutputFile(folder + name + ".js", content, ORIGIN));
        });
    return Result.of(files);
  }

  private static String id(Map<String, String> texts) {
    MessageDigest digest = sha256();
    texts.forEach((name, text) -> digest.update(text.getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
