package dev.guidewright.search;

import com.google.gson.Gson;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** MiniSearch and lunr on the same documents, as their documentation recommends to set them up. */
final class Rivals {
  private static final String PAGE =
      """
      <!DOCTYPE html><meta charset="utf-8"><script src="minisearch.js"></script>
      <script src="lunr.js"></script><script src="documents.js"></script>
      """;

  /** The same boosts for all; beginnings for the last word; mistakes from five letters on. */
  private static final String PREPARE =
      """
      () => {
        const boost = { title: 6, heading: 5, question: 2.5, path: 1.2, text: 1, code: 0.5 };
        const fields = Object.keys(boost);
        const mini = new MiniSearch({ fields });
        mini.addAll(documents);
        const index = lunr(function () {
          fields.forEach((field) => this.field(field, { boost: boost[field] }));
          documents.forEach((one) => this.add(one));
        });
        const last = (query) => query.trim().split(/\\s+/).length - 1;
        window.ask = {
          minisearch: (query) => mini.search(query, {
            boost,
            prefix: (term, i) => i === last(query),
            fuzzy: (term) => (term.length > 3 ? 0.2 : false),
          }),
          lunr: (query) => index.query((q) => {
            lunr.tokenizer(query).forEach((token, i, all) => {
              q.term(token.toString(), { boost: 100 });
              if (i === all.length - 1) {
                q.term(token.toString(),
                  { boost: 10, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
              }
              const editDistance = token.toString().length > 7 ? 2 : 1;
              if (token.toString().length > 3) q.term(token.toString(), { boost: 1, editDistance });
            });
          }),
        };
      }
      """;

  private Rivals() {}

  /** A page with both, ready to be asked. */
  static Page open(SearchBrowser browser, Path folder, List<SearchDocument> documents)
      throws IOException {
    List<Map<String, String>> rows = new ArrayList<>();
    for (SearchDocument document : documents) {
      Map<String, String> row = new LinkedHashMap<>();
      row.put("id", String.valueOf(rows.size()));
      for (SearchDocument.Field field : SearchDocument.Field.values()) {
        Object words = document.fields().containsKey(field) ? document.fields().get(field) : "";
        row.put(field.name().toLowerCase(Locale.ROOT), String.valueOf(words));
      }
      rows.add(row);
    }
    Files.writeString(folder.resolve("documents.js"), "var documents = " + new Gson().toJson(rows));
    for (String library : List.of("minisearch", "lunr")) {
      String script = library + ".js";
      Files.copy(Path.of("src/test/third-party", library, script), folder.resolve(script));
    }
    Files.writeString(folder.resolve("rivals.html"), PAGE);
    Page page = browser.open(folder, "rivals.html");
    page.evaluate(PREPARE);
    return page;
  }

  /** Addresses of the first ten. */
  static List<String> ask(Page page, String library, String query, List<SearchDocument> documents) {
    Object found =
        page.evaluate(
            "([library, query]) => ask[library](query).slice(0, 10)"
                + ".map((one) => String(one.id || one.ref))",
            List.of(library, query));
    return ((List<?>) found)
        .stream().map(id -> documents.get(Integer.parseInt((String) id)).place().href()).toList();
  }
}
