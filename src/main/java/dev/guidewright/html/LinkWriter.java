package dev.guidewright.html;

import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Target;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Knows where the addresses of one chapter lead from one page.
 *
 * @param guide where targets are known
 * @param source the Markdown file the addresses are written in
 * @param output the page that shows them
 */
record LinkWriter(LinkedGuide guide, String source, String output) {
  /** Attributes of a link; empty when it leads nowhere. */
  Optional<Map<String, String>> link(String destination) {
    Target target = guide.target(source, destination);
    Map<String, String> attributes = new LinkedHashMap<>();
    if (target instanceof Target.Internal internal) {
      attributes.put("href", url(internal.place().output(), internal.place().anchor()));
    } else if (target instanceof Target.File file) {
      attributes.put("href", url(file.path(), ""));
    } else if (target instanceof Target.External external) {
      attributes.put("href", Percent.encode(external.url()));
      attributes.put("rel", "noopener");
    } else {
      return Optional.empty();
    }
    return Optional.of(attributes);
  }

  /** Address of a picture that travels with the site; empty when it is missing or outside. */
  Optional<String> image(String destination) {
    return guide.target(source, destination) instanceof Target.File file
        ? Optional.of(url(file.path(), ""))
        : Optional.empty();
  }

  String url(String path, String anchor) {
    return RelativeUrl.of(output, path, anchor);
  }
}
