package dev.guidewright.html;

import dev.guidewright.model.Content;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;

/**
 * Cleans a picture in SVG, which a browser that opens it on its own takes for a page of the site:
 * shapes and text stay; scripts, foreign elements and whatever is loaded from elsewhere go.
 */
public final class SvgCleaner {
  private static final Set<String> ELEMENTS =
      Set.of(
          "svg",
          "g",
          "path",
          "rect",
          "circle",
          "ellipse",
          "line",
          "polyline",
          "polygon",
          "text",
          "tspan",
          "textPath",
          "defs",
          "use",
          "symbol",
          "marker",
          "linearGradient",
          "radialGradient",
          "stop",
          "clipPath",
          "mask",
          "pattern",
          "image",
          "title",
          "desc",
          "style",
          "switch",
          "filter",
          "feBlend",
          "feColorMatrix",
          "feComponentTransfer",
          "feComposite",
          "feDropShadow",
          "feFlood",
          "feFuncA",
          "feFuncB",
          "feFuncG",
          "feFuncR",
          "feGaussianBlur",
          "feMerge",
          "feMergeNode",
          "feMorphology",
          "feOffset",
          "feTile",
          "feTurbulence");

  /** What was taken out, and where it first stood. */
  private final TreeMap<String, Span> removed = new TreeMap<>();

  private final SvgReferences references = new SvgReferences();
  private final String path;

  private SvgCleaner(String path) {
    this.path = path;
  }

  /**
   * The picture without what could run or load anything.
   *
   * @param path where it is written, for problems
   */
  public static Result<Content> clean(String path, Content content) {
    SvgCleaner cleaner = new SvgCleaner(path);
    Content cleaned = cleaner.clean(content.bytes());
    List<Problem> problems = new ArrayList<>();
    cleaner.removed.forEach(
        (what, at) ->
            problems.add(
                Problem.warning(
                    "svg-removed",
                    at,
                    what + " is not allowed in a picture and was taken out",
                    "save the picture as plain SVG")));
    problems.addAll(cleaner.references.broken());
    return new Result<>(cleaned, problems);
  }

  private Content clean(byte[] bytes) {
    Document document = parse(bytes);
    Optional<Element> root =
        document.children().stream().filter(child -> child.tagName().equals("svg")).findFirst();
    if (root.isEmpty()) {
      removed.put("a file without an <svg> in it", Span.file(path));
      return Content.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>");
    }
    Element svg = root.get();
    clean(svg);
    svg.attr("xmlns", "http://www.w3.org/2000/svg");
    svg.attr("xmlns:xlink", "http://www.w3.org/1999/xlink");
    return Content.text(svg.outerHtml() + "\n");
  }

  private static Document parse(byte[] bytes) {
    try {
      Document document =
          Jsoup.parse(
              new ByteArrayInputStream(bytes), null, "", Parser.xmlParser().setTrackPosition(true));
      document.outputSettings().prettyPrint(false).charset("UTF-8");
      document.outputSettings().syntax(Document.OutputSettings.Syntax.xml);
      return document;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void clean(Element root) {
    List<Element> open = new ArrayList<>(List.of(root));
    while (!open.isEmpty()) {
      Element element = open.remove(open.size() - 1);
      attributes(element);
      references.learn(element, place(element));
      for (Node child : List.copyOf(element.childNodes())) {
        if (child instanceof Element below) {
          judge(below, open);
        } else if (!(child instanceof TextNode)) {
          child.remove();
        }
      }
    }
  }

  private void judge(Element element, List<Element> open) {
    String name = element.tagName();
    if (name.equals("a")) {
      attributes(element);
      element.tagName("g");
      element.removeAttr("href").removeAttr("xlink:href");
    } else if (!ELEMENTS.contains(name) || (name.equals("style") && loads(element.wholeText()))) {
      // What drawing programs note for themselves is nothing to speak of.
      if (!name.contains(":") && !name.equals("metadata")) {
        removed.putIfAbsent("<" + name + ">", place(element));
      }
      element.remove();
      return;
    }
    open.add(element);
  }

  private void attributes(Element element) {
    for (Attribute attribute : List.copyOf(element.attributes().asList())) {
      String key = attribute.getKey();
      String name = key.substring(key.indexOf(':') + 1).toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      boolean foreign = key.contains(":") && !key.equals("xlink:href") && !key.equals("xml:space");
      if (foreign || name.equals("xmlns")) {
        element.removeAttr(key);
      } else if (name.startsWith("on")
          || (name.equals("href") ? leads(element, value) : loads(value))) {
        removed.putIfAbsent(
            "the attribute " + key + " of <" + element.tagName() + ">", place(element));
        element.removeAttr(key);
      }
    }
  }

  private Span place(Element element) {
    Range.Position start = element.sourceRange().start();
    return start.lineNumber() < 1
        ? Span.file(path)
        : Span.of(path, start.lineNumber(), start.columnNumber(), 1);
  }

  /** An address other than of a part of the picture itself, or of a picture within it. */
  private static boolean leads(Element element, String address) {
    boolean picture =
        element.tagName().equals("image")
            && address.matches("(?s)data:image/(png|jpeg|gif|webp);base64,[A-Za-z0-9+/=\\s]*");
    return !address.startsWith("#") && !picture;
  }

  private static boolean loads(String value) {
    String lower = value.toLowerCase(Locale.ROOT).replaceAll("url\\(\\s*[\"']?#", "");
    return lower.contains("url(")
        || lower.contains("@import")
        || lower.contains("javascript:")
        || lower.contains("image(")
        || lower.contains("image-set(")
        || (lower.contains("\\") && lower.contains("("));
  }
}
