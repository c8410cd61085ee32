package dev.guidewright.html;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;

/** The parts of a picture that other parts of it use: gradients, markers, symbols. */
final class SvgReferences {
  private static final Pattern USED =
      Pattern.compile("^#([^\\s()]+)$|url\\(\\s*[\"']?#([^\"')\\s]+)");

  private final Set<String> ids = new HashSet<>();
  private final Map<String, Span> used = new TreeMap<>();

  /** Learns what an element is called and what it uses. */
  void learn(Element element, Span at) {
    ids.add(element.id());
    for (Attribute attribute : element.attributes()) {
      boolean isAddress = attribute.getKey().matches("(?:xlink:)?href");
      Matcher name = USED.matcher(attribute.getValue());
      while (name.find()) {
        if (isAddress || name.group(1) == null) {
          used.putIfAbsent(name.group(1) == null ? name.group(2) : name.group(1), at);
        }
      }
    }
  }

  /** What is used and not there. */
  List<Problem> broken() {
    List<Problem> broken = new ArrayList<>();
    used.forEach(
        (name, at) -> {
          if (!ids.contains(name)) {
            broken.add(
                Problem.warning(
                    "broken-anchor",
                    at,
                    "nothing in this picture has the id \"" + name + "\"",
                    "give the part that is meant this id, or take the reference out"));
          }
        });
    return broken;
  }
}
