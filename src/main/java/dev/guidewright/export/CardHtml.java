package dev.guidewright.export;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Asset;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.LinkedGuide;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Renders the sides of cards as HTML that stands alone, away from the site. */
final class CardHtml {
  private static final String PAGE = "cards.html";

  private final LinkedGuide guide;
  private final Media media;
  private final Map<String, Chapter> chapters = new HashMap<>();
  private final Map<String, Asset> assets = new HashMap<>();

  CardHtml(LinkedGuide guide, Media media) {
    this.guide = guide;
    this.media = media;
    guide.study().guide().chapters().forEach(chapter -> chapters.put(chapter.output(), chapter));
    guide.assets().forEach(asset -> assets.put(asset.path(), asset));
  }

  /** A side's HTML; pictures go into the media, links lead to the published site or are words. */
  String of(List<Block> blocks, String output) {
    Chapter chapter = chapters.get(output);
    String source = chapter == null ? "" : chapter.source();
    HtmlRenderer renderer =
        new HtmlRenderer(guide, source, chapter == null ? Map.of() : chapter.footnotes(), PAGE);
    StringBuilder html = new StringBuilder();
    List<Block> run = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.Prose || block instanceof Block.Labelled) {
        run.add(block);
      } else if (block instanceof Block.DiagramBlock diagram) {
        html.append(renderer.run(run)).append(media.diagram(diagram.diagram().id()));
        run.clear();
      }
    }
    return alone(html.append(renderer.run(run)).toString());
  }

  private String alone(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    document.select("img").forEach(this::keepPicture);
    document.select("sup:has(a), button, script, style").remove();
    String base = guide.study().guide().config().baseUrl();
    for (Element link : document.select("a")) {
      String address = link.attr("href");
      if (isOutside(address)) {
        link.attr("href", address);
      } else if (base.isEmpty() || address.isEmpty()) {
        link.unwrap();
      } else {
        link.attr("href", base + address);
      }
    }
    document.select("[id]").removeAttr("id");
    return document.body().html().strip();
  }

  private void keepPicture(Element image) {
    String address = image.attr("src");
    if (isOutside(address) || media.holds(address)) {
      return;
    }
    Optional.ofNullable(assets.get(decoded(address)))
        .flatMap(media::file)
        .ifPresentOrElse(name -> image.attr("src", name), image::remove);
  }

  /** The path that an address stands for; the address itself when it is not well formed. */
  private static String decoded(String address) {
    try {
      return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return address;
    }
  }

  private static boolean isOutside(String address) {
    return address.startsWith("https:")
        || address.startsWith("http:")
        || address.startsWith("mailto:");
  }
}
