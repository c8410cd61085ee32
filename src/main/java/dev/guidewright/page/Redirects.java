package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.OutputFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A small page at each former address of a chapter that leads to the present one. */
final class Redirects {
  private Redirects() {}

  static List<OutputFile> of(Guide guide, Templates templates, Frame frame) {
    List<OutputFile> files = new ArrayList<>();
    for (Chapter chapter : guide.chapters()) {
      for (String alias : chapter.meta().aliases()) {
        String path = path(alias);
        if (path.isEmpty()) {
          continue;
        }
        PageSpec spec = PageSpec.generated(path, "redirect", chapter.title());
        String target = Address.relative(path, chapter.output());
        String base = guide.config().baseUrl();
        String canonical = base.isEmpty() ? "" : base + Address.encode(chapter.output());
        Map<String, ?> values =
            Map.of("page", frame.around(spec), "target", target, "canonical", canonical);
        files.add(templates.file(path, "redirect", values, chapter.source()));
      }
    }
    return files;
  }

  /**
   * The file that answers for an address: a folder's is its index; empty when it leaves the site.
   */
  static String path(String alias) {
    String path = alias.replace('\\', '/').replaceFirst("^/+", "").replaceFirst("[?#].*$", "");
    if (path.isEmpty() || List.of(path.split("/")).contains("..")) {
      return "";
    }
    if (path.endsWith("/")) {
      return path + "index.html";
    }
    String lower = path.toLowerCase(Locale.ROOT);
    if (lower.endsWith(".md")) {
      return path.substring(0, path.length() - 3) + ".html";
    }
    return lower.endsWith(".html") || lower.endsWith(".htm") ? path : path + ".html";
  }
}
