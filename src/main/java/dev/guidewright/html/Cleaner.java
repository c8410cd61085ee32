package dev.guidewright.html;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Keeps of rendered Markdown with author HTML in it only what code hosts allow, and says what it
 * took out.
 *
 * <p>The text is parsed once, as a browser would, and written once. Addresses are looked up among
 * the guide's targets, so that none that the linker did not judge gets through.
 */
final class Cleaner {
  private final LinkWriter links;
  private final List<Problem> problems;

  Cleaner(LinkWriter links, List<Problem> problems) {
    this.links = links;
    this.problems = problems;
  }

  String clean(String html, Span span) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    Set<String> removed = new HashSet<>();
    for (Node child : List.copyOf(document.body().childNodes())) {
      clean(child, span, removed);
    }
    return document.body().html();
  }

  /** Depth first with an explicit stack: hostile nesting must not end the program. */
  private void clean(Node root, Span span, Set<String> removed) {
    List<Node> open = new ArrayList<>();
    open.add(root);
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      if (node instanceof Element element) {
        open.addAll(element(element, span, removed));
      } else if (node instanceof Comment) {
        node.remove();
      } else if (!(node instanceof TextNode)) {
        report(removed, span, node.nodeName());
        node.remove();
      }
    }
  }

  /** Cleans one element and returns what is to be cleaned next. */
  private List<Node> element(Element element, Span span, Set<String> removed) {
    String name = element.normalName();
    if (Allowlist.isDropped(name)
        || !element.tag().namespace().equals("http://www.w3.org/1999/xhtml")) {
      report(removed, span, "<" + name + ">");
      element.remove();
      return List.of();
    }
    List<Node> children = List.copyOf(element.childNodes());
    if (!Allowlist.isAllowed(name) && !isTaskBox(element)) {
      report(removed, span, "<" + name + ">");
      element.unwrap();
      return children;
    }
    attributes(element, span, removed);
    if (name.equals("a") && !element.hasAttr("href") && !element.hasAttr("id")) {
      element.unwrap();
    } else if (name.equals("img") && !element.hasAttr("src")) {
      element.replaceWith(new TextNode(element.attr("alt")));
    }
    return children;
  }

  private static boolean isTaskBox(Element element) {
    return element.normalName().equals("input")
        && element.attr("type").equalsIgnoreCase("checkbox")
        && element.hasAttr("disabled");
  }

  private void attributes(Element element, Span span, Set<String> removed) {
    for (Attribute attribute : element.attributes().asList()) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      switch (name) {
        case "href" -> href(element, value, span, removed);
        case "src" -> source(element, value);
        case "id", "name" -> anchor(element, attribute.getKey(), value);
        case "class" -> classes(element, value);
        default -> {
          if (!Allowlist.isAllowed(element.normalName(), name)) {
            report(removed, span, "the attribute " + name + " of <" + element.normalName() + ">");
            element.removeAttr(attribute.getKey());
          }
        }
      }
    }
  }

  private void href(Element element, String value, Span span, Set<String> removed) {
    element.removeAttr("href");
    if (!element.normalName().equals("a")) {
      return;
    }
    boolean own = value.startsWith("#fn-") || element.hasClass("term");
    if (own && isOwnAddress(value)) {
      element.attr("href", value);
      return;
    }
    Optional<Map<String, String>> target = links.link(value);
    if (target.isPresent()) {
      target.get().forEach(element::attr);
    } else if (value.matches("(?is)\\s*(javascript|vbscript|data)\\s*:.*")) {
      report(removed, span, "an address that would run code");
    }
  }

  /** What our own renderer wrote into the same run: a way to a footnote or to the glossary. */
  private static boolean isOwnAddress(String value) {
    return value.matches("#fn-[0-9]+") || value.matches("(\\.\\./)*[A-Za-z0-9%._/-]+#[^\\s\"<>]+");
  }

  private void source(Element element, String value) {
    element.removeAttr("src");
    if (element.normalName().equals("img")) {
      links.image(value).ifPresent(url -> element.attr("src", url));
    }
  }

  /** Author ids get a prefix, so that they cannot take the place of a name our scripts use. */
  private static void anchor(Element element, String key, String value) {
    boolean own =
        value.matches("fnref-[0-9]+(-[0-9]+)?") && element.attr("role").equals("doc-noteref");
    element.removeAttr(key);
    if (own) {
      element.attr("id", value);
    } else if (!value.isBlank()) {
      element.attr("id", "user-content-" + value.strip());
    }
  }

  private static void classes(Element element, String value) {
    List<String> kept =
        List.of(value.split("\\s+")).stream().filter(Allowlist::isAllowedClass).toList();
    if (kept.isEmpty()) {
      element.removeAttr("class");
    } else {
      element.attr("class", String.join(" ", kept));
    }
  }

  private void report(Set<String> removed, Span span, String what) {
    if (removed.add(what)) {
      problems.add(
          Problem.warning(
              "html-removed",
              span,
              what + " is not allowed in a guide and was taken out",
              "use Markdown, or the HTML that code hosts allow"));
    }
  }
}
