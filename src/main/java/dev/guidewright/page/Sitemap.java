package dev.guidewright.page;

import dev.guidewright.model.OutputFile;
import java.util.List;

/** The list of pages for search engines, as sitemaps.org describes it. */
final class Sitemap {
  private Sitemap() {}

  static OutputFile of(String baseUrl, List<OutputFile> pages) {
    StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    out.append("<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">\n");
    for (OutputFile page : pages) {
      String address =
          (baseUrl + Address.encode(page.path())).replace("&", "&amp;").replace("'", "&apos;");
      out.append("<url><loc>").append(address).append("</loc></url>\n");
    }
    return PageStage.text("sitemap.xml", out.append("</urlset>\n").toString(), "guide.yml");
  }
}
