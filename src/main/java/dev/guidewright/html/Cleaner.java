package dev.guidewright.html;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
 * <p>The text is parsed as a browser would. Addresses are looked up among the guide's targets, so
 * that none that the linker did not judge gets through. What comes out is what a browser makes of
 * it again: taking elements out may leave others where no parser would put them, so the result is
 * read and written until it stays the same.
 */
final class Cleaner {
  private static final String XHTML = "http://www.w3.org/1999/xhtml";
  private static final int ROUNDS = 8;

  private final LinkWriter links;
  private final OwnElements own;
  private final RawHtml raw;
  private final boolean onlyInline;
  private final List<Problem> problems;
  // For each kind of thing that was taken out, the piece after the last that was told of.
  private final Map<String, Integer> reported = new HashMap<>();

  private Cleaner(
      LinkWriter links, OwnElements own, RawHtml raw, boolean onlyInline, List<Problem> problems) {
    this.links = links;
    this.own = own;
    this.raw = raw;
    this.onlyInline = onlyInline;
    this.problems = problems;
  }

  /** Cleans blocks. */
  static String blocks(
      String html, LinkWriter links, OwnElements own, RawHtml raw, List<Problem> problems) {
    return new Cleaner(links, own, raw, false, problems).clean(html);
  }

  /** Cleans what stands inside a heading, a link or the like: no blocks. */
  static String inline(
      String html, LinkWriter links, OwnElements own, RawHtml raw, List<Problem> problems) {
    return new Cleaner(links, own, raw, true, problems).clean(html);
  }

  private String clean(String html) {
    problems.addAll(raw.shownAsText());
    Document document = parse(html);
    for (Node child : List.copyOf(document.body().childNodes())) {
      clean(child);
    }
    return settle(document);
  }

  private static Document parse(String html) {
    Document document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false).charset("UTF-8");
    return document;
  }

  private String settle(Document cleaned) {
    String html = cleaned.body().html();
    for (int round = 0; round < ROUNDS; round++) {
      String again = parse(html).body().html();
      if (again.equals(html)) {
        return html;
      }
      html = again;
    }
    report("HTML that no two programs read alike", "<");
    return new TextNode(cleaned.text()).outerHtml();
  }

  /** Depth first with an explicit stack: hostile nesting must not end the program. */
  private void clean(Node root) {
    List<Node> open = new ArrayList<>();
    open.add(root);
    while (!open.isEmpty()) {
      Node node = open.remove(open.size() - 1);
      if (node instanceof Element element) {
        open.addAll(element(element));
      } else if (node instanceof Comment || !(node instanceof TextNode)) {
        node.remove();
      }
    }
  }

  /** Cleans one element and returns what is to be cleaned next. */
  private List<Node> element(Element element) {
    String name = element.normalName();
    if (Allowlist.isDropped(name) || !element.tag().namespace().equals(XHTML)) {
      report("<" + name + ">", "<" + name);
      element.remove();
      return List.of();
    }
    List<Node> children = List.copyOf(element.childNodes());
    Optional<Map<String, String>> ours = own.get(element.attr(OwnElements.ATTRIBUTE));
    if (ours.isPresent()) {
      element.clearAttributes();
      ours.get().forEach(element::attr);
      return children;
    }
    if (!Allowlist.isAllowed(name) || (onlyInline && !Allowlist.isInline(name))) {
      report("<" + name + ">", "<" + name);
      element.unwrap();
      return children;
    }
    attributes(element);
    if (name.equals("a") && element.attributesSize() == 0) {
      element.unwrap();
    } else if (name.equals("img") && !element.hasAttr("src")) {
      element.replaceWith(new TextNode(element.attr("alt")));
    }
    return children;
  }

  private void attributes(Element element) {
    List<Attribute> written = List.copyOf(element.attributes().asList());
    element.clearAttributes();
    for (Attribute attribute : written) {
      String name = attribute.getKey().toLowerCase(Locale.ROOT);
      String value = attribute.getValue();
      switch (name) {
        case "href" -> href(element, value);
        case "src" -> source(element, value);
        case "id", "name" -> anchor(element, value);
        case "class" -> classes(element, value);
        default -> other(element, name, value);
      }
    }
  }

  private void other(Element element, String name, String value) {
    if (Allowlist.isAllowed(element.normalName(), name)) {
      element.attr(name, value);
    } else if (!Allowlist.isHarmless(name)) {
      report("the attribute " + name + " of <" + element.normalName() + ">", name);
    }
  }

  private void href(Element element, String value) {
    if (!element.normalName().equals("a")) {
      report("the attribute href of <" + element.normalName() + ">", "href");
      return;
    }
    links.link(value).ifPresent(target -> target.forEach(element::attr));
  }

  private void source(Element element, String value) {
    if (element.normalName().equals("img")) {
      links.image(value).ifPresent(url -> element.attr("src", url));
    } else {
      report("the attribute src of <" + element.normalName() + ">", "src");
    }
  }

  /** Author ids get a prefix, so that they cannot take the place of a name our scripts use. */
  private static void anchor(Element element, String value) {
    if (!value.isBlank() && value.strip().chars().noneMatch(Character::isWhitespace)) {
      element.attr("id", "user-content-" + value.strip());
    }
  }

  private static void classes(Element element, String value) {
    List<String> kept =
        List.of(value.split("\\s+")).stream().filter(Allowlist::isAllowedClass).toList();
    if (!kept.isEmpty()) {
      element.attr("class", String.join(" ", kept));
    }
  }

  /** Tells of each piece of HTML once that something of a kind was taken out of it. */
  private void report(String what, String word) {
    int from = reported.getOrDefault(what, 0);
    int piece = raw.indexOf(word, from);
    if (piece >= 0 || from == 0) {
      reported.put(what, piece >= 0 ? piece + 1 : Integer.MAX_VALUE);
      problems.add(removed(what, piece >= 0 ? raw.span(piece) : raw.find(word)));
    }
  }

  private static Problem removed(String what, Span place) {
    String shown = what.length() > 60 ? what.substring(0, 60) + "…" : what;
    return Problem.warning(
        "html-removed",
        place,
        shown + " is not allowed in a guide and was taken out",
        "use Markdown, or the HTML that code hosts allow");
  }
}
