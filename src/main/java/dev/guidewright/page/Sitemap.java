package dev.guidewright.page;

import dev.guidewright.model.OutputFile;
import java.util.List;
import java.util.Set;

/**
 * The list of pages for search engines, as sitemaps.org describes it: what a reader would look for,
 * so neither scripts nor the page that only keeps the record.
 */
final class Sitemap {
  private static final Set<String> NOT_LISTED = Set.of(PracticePages.STORE);

  private Sitemap() {}

  static OutputFile of(String baseUrl, List<OutputFile> files) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (OutputFile page : files) {
      if (!page.path().endsWith(".html") || NOT_LISTED.contains(page.path())) {
        continue;
      }
      String address =
          (baseUrl + Address.encode(page.path())).replace("&", "&amp;").replace("'", "&apos;");
      out.append("<url><loc>").append(address).append("</loc></url>\n");
    }
    return PageStage.text("sitemap.xml", out.append("</urlset>\n").toString(), "guide.yml");
  }
}
