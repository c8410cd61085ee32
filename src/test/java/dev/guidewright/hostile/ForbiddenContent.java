package dev.guidewright.hostile;

import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** Finds what no page of a site may hold, whoever wrote it: what runs, loads or leads astray. */
final class ForbiddenContent {
  private static final List<String> ELEMENTS =
      List.of("object", "embed", "base", "frame", "applet", "style", "math", "portal");

  private final String path;
  private final Set<String> found;

  private ForbiddenContent(String path, Set<String> found) {
    this.path = path;
    this.found = found;
  }

  /** Adds what a page holds of it. */
  static void in(Document page, String path, Set<String> found) {
    ForbiddenContent search = new ForbiddenContent(path, found);
    page.getAllElements().forEach(search::judge);
  }

  /** Adds what an element of a picture holds of it. */
  static void inPicture(Element element, Set<String> found) {
    new ForbiddenContent("picture", found).judge(element);
  }

  private void judge(Element element) {
    String name = element.normalName();
    if (ELEMENTS.contains(name)) {
      found.add(path + ": <" + name + ">");
    }
    if (name.equals("script") && (!element.hasAttr("src") || !element.data().isEmpty())) {
      found.add(path + ": an inline script");
    }
    for (Attribute attribute : element.attributes()) {
      judge(element, attribute.getKey(), attribute.getValue().strip());
    }
  }

  private void judge(Element element, String key, String value) {
    if (key.startsWith("on") || List.of("style", "srcdoc", "ping", "formaction").contains(key)) {
      found.add(path + ": " + key + "=" + value);
    }
    String name = element.normalName();
    boolean loads =
        key.equals("src") || (key.equals("href") && !name.equals("a") && !isRead(element));
    if (loads
        && !isOwn(value)
        && value.matches("(?is)([a-z][a-z0-9+.-]*:|//).*")
        && !value.startsWith("data:")) {
      found.add(path + ": " + element);
    }
    if (List.of("href", "xlink:href", "action").contains(key)
        && value.matches("(?is)([a-z][a-z0-9+.-]*:|//|\\\\).*")
        && !value.matches("(?s)(https?|mailto|tel):.*")
        && !value.startsWith("data:,")) {
      found.add(path + ": " + element);
    }
  }

  /** The page for a missing address stands at any depth, so it names its own site. */
  private static boolean isOwn(String address) {
    return address.startsWith("https://guides.example.org/assets/");
  }

  /** Canonical addresses are read, not loaded. */
  private static boolean isRead(Element element) {
    return element.normalName().equals("link")
        && element.attr("rel").matches("canonical|alternate");
  }
}
