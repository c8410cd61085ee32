package dev.guidewright.export;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Content;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Drawings;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The files that a deck carries, by the names under which cards show them. */
final class Media {
  private static final String PREFIX = "guidewright-";

  private final Drawings drawings;
  private final String style;
  private final boolean carries;
  private final Map<String, Content> files = new LinkedHashMap<>();

  /**
   * No files yet.
   *
   * @param style what makes a diagram look as on the site
   */
  Media(Drawings drawings, String style) {
    this(drawings, style, true);
  }

  private Media(Drawings drawings, String style, boolean carries) {
    this.drawings = drawings;
    this.style = style;
    this.carries = carries;
  }

  /** For what cannot carry files: cards are shown without pictures. */
  static Media none() {
    return new Media(new Drawings(Map.of(), Map.of()), "", false);
  }

  /** A diagram as an image element; empty when it was not drawn. */
  String diagram(String id) {
    Drawing drawing = drawings.drawings().get(id);
    if (drawing == null) {
      return "";
    }
    String name = PREFIX + id + ".svg";
    files.put(name, Content.text(styled(drawing.svg())));
    return "<p><img src=\"" + name + "\"></p>";
  }

  /** The SVG with its look inside it, since a picture sees no other style. */
  private String styled(String svg) {
    int end = svg.indexOf('>') + 1;
    String inside = style.replace("]]>", "").replace("</", "");
    return svg.substring(0, end) + "<style><![CDATA[" + inside + "]]></style>" + svg.substring(end);
  }

  /** The name under which cards show a file of the guide; empty when it cannot be carried. */
  Optional<String> file(Asset asset) {
    if (!carries) {
      return Optional.empty();
    }
    String name = PREFIX + asset.path().replace('/', '-').replace(' ', '_');
    files.put(name, asset.content());
    return Optional.of(name);
  }

  boolean holds(String name) {
    return files.containsKey(name);
  }

  /** The files in the order in which cards first showed them. */
  Map<String, Content> files() {
    return Collections.unmodifiableMap(files);
  }
}
