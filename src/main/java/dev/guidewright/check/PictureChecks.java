package dev.guidewright.check;

import dev.guidewright.check.MarkdownFile.Found;
import dev.guidewright.model.Asset;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Percent;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import dev.guidewright.model.Target;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.Image;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Pictures that say nothing to those who do not see them, and pictures that nobody sees. */
final class PictureChecks {
  private static final String ENDINGS = "(?:png|jpe?g|gif|webp|avif|svg|bmp|ico)";
  private static final Pattern IS_PICTURE = Pattern.compile("(?i).*\\." + ENDINGS);
  private static final Pattern NAMED =
      Pattern.compile("(?i)([^\\s/\\\\\"'<>()\\[\\]{}|=,;`#?]{1,200}\\." + ENDINGS + ")\\b");

  /** Files larger than this are no text that names pictures. */
  private static final int LARGEST_TEXT = 1 << 20;

  private static final Rule NO_TEXT =
      Rule.warning(
              "image-without-text",
              "A picture without words for those who do not see it.",
              "A screen reader, a search and a reader whose picture is missing have nothing.",
              "Say between the brackets what the picture shows; for one that only decorates, write"
                  + " `<img src=\"…\" alt=\"\">`.")
          .wrong("README.md", "# Costs\n\n![](costs.svg)\n")
          .wrong("costs.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
          .right("README.md", "# Costs\n\n![Costs grow for three years](costs.svg)\n");

  private static final Rule UNUSED =
      Rule.advice(
              "unused-image",
              "A picture in the guide that no page, picture or setting names.",
              "It makes the guide, and from `assets/` the site too, larger for nobody.",
              "Show it, or remove it.")
          .wrong("README.md", "# Costs\n")
          .wrong("assets/costs.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n")
          .right("README.md", "# Costs\n\n![Costs grow](assets/costs.svg)\n");

  private PictureChecks() {}

  static List<Rule> rules() {
    return List.of(NO_TEXT, UNUSED);
  }

  static void look(Subject subject, Report report) {
    for (MarkdownFile file : subject.files()) {
      file.images().forEach(image -> text(image, report));
      file.html().forEach(html -> text(html, report));
    }
    unused(subject, report);
  }

  private static void text(Found<?> found, Report report) {
    if (found.thing() instanceof Image image) {
      if (PlainText.of(image).isBlank()) {
        noText(found.span(), image.getDestination(), report);
      }
      return;
    }
    String html = found.thing().toString();
    int from = 0;
    for (Element image : images(html)) {
      int start = html.toLowerCase(Locale.ROOT).indexOf("<img", from);
      from = start < 0 ? from : start + 4;
      boolean named = image.hasAttr("alt") || image.hasAttr("aria-label");
      if (!named) {
        Span span =
            Places.within(new Found<>(html, found.span()), Math.max(0, start), start < 0 ? 1 : 4);
        noText(span, image.attr("src"), report);
      }
    }
  }

  private static List<Element> images(String html) {
    return html.startsWith("<!") || !html.toLowerCase(Locale.ROOT).contains("<img")
        ? List.of()
        : List.copyOf(Jsoup.parse(html, "", Parser.htmlParser()).select("img"));
  }

  private static void noText(Span span, String address, Report report) {
    report.add(
        NO_TEXT,
        span,
        "the picture " + address + " has no text",
        "say in a few words what it shows");
  }

  /** A name anywhere in the guide's texts counts as a use, so that no convention is missed. */
  private static void unused(Subject subject, Report report) {
    List<Asset> pictures =
        subject.guide().assets().stream()
            .filter(asset -> IS_PICTURE.matcher(asset.path()).matches())
            .toList();
    if (pictures.isEmpty()) {
      return;
    }
    Set<String> named = new HashSet<>();
    for (SourceFile source : subject.guide().sources()) {
      names(source.text(), named);
    }
    subject.linked().targets().values().stream()
        .flatMap(targets -> targets.values().stream())
        .forEach(
            target -> {
              if (target instanceof Target.File file) {
                named.add(name(file.path()));
              }
            });
    GuideConfig.Theme theme = subject.guide().config().theme();
    names(theme.logo() + " " + theme.favicon(), named);
    for (Asset asset : subject.guide().assets()) {
      if (isText(asset.path())) {
        names(text(asset), named);
      }
    }
    for (Asset picture : pictures) {
      String path = picture.path();
      boolean ofTheme = !theme.folder().isEmpty() && path.startsWith(theme.folder() + "/");
      if (!ofTheme && !named.contains(name(path))) {
        report.add(UNUSED, Span.file(path), "nothing shows this picture", "show it, or remove it");
      }
    }
  }

  private static boolean isText(String path) {
    return path.matches("(?i).*\\.(css|svg|html?|json|ya?ml|txt|js|peb|xml|toml)");
  }

  private static String text(Asset asset) {
    byte[] bytes = asset.content().bytes();
    return bytes.length > LARGEST_TEXT ? "" : new String(bytes, StandardCharsets.UTF_8);
  }

  private static void names(String text, Set<String> into) {
    Matcher matcher = NAMED.matcher(text);
    while (matcher.find()) {
      into.add(name(Percent.decode(matcher.group(1))));
    }
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
  }
}
