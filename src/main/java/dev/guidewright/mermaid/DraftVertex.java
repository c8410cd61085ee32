package dev.guidewright.mermaid;

import dev.guidewright.model.Flowchart.Compartment;
import dev.guidewright.model.Flowchart.Link;
import dev.guidewright.model.Flowchart.Media;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A node that later statements may still change. */
final class DraftVertex {

  final String id;
  final Set<String> classes = new LinkedHashSet<>();
  final List<String> styles = new ArrayList<>();
  String shape;
  List<Compartment> compartments = List.of();
  Optional<Link> link = Optional.empty();
  Span span;
  private Optional<Media> media = Optional.empty();
  private NodeLabel label;
  private boolean labelled;

  DraftVertex(String id, Span span) {
    this(id, Shapes.DEFAULT, span);
  }

  DraftVertex(String id, String shape, Span span) {
    this.id = id;
    this.shape = shape;
    this.span = span;
    this.label = Labels.plain(id);
  }

  void labelled(NodeLabel text) {
    label = text;
    labelled = true;
  }

  void addLine(String text) {
    labelled(Labels.plain(labelled ? label.text() + "\n" + text : text));
  }

  void data(Map<String, String> data, Span where) {
    String name = data.getOrDefault("shape", "");
    if (!name.isEmpty()) {
      shape = Shapes.named(name).orElseThrow(() -> noSuchShape(name, where));
    }
    String text = data.getOrDefault("label", "");
    if (!text.isEmpty()) {
      boolean plain = data.getOrDefault("labelType", "").equals("text");
      labelled(plain ? Labels.plain(text) : Labels.markdown(text));
    }
    if (data.containsKey("icon") || data.containsKey("img")) {
      media(data);
    }
  }

  private static Mistake noSuchShape(String name, Span where) {
    String hint =
        Shapes.nearest(name)
            .map(near -> "did you mean \"" + near + "\"?")
            .orElse("names are lower case, such as rect, diam, stadium, cyl");
    return new Mistake(where, "there is no shape \"" + name + "\"", hint);
  }

  private void media(Map<String, String> data) {
    String form = data.getOrDefault("form", "");
    String image = data.getOrDefault("img", "");
    shape = image.isEmpty() ? iconShape(form) : "imageSquare";
    label = labelled ? label : NodeLabel.NONE;
    media =
        Optional.of(
            new Media(
                data.getOrDefault("icon", ""),
                image,
                form,
                data.getOrDefault("pos", ""),
                size(data.get("w")),
                size(data.get("h")),
                data.getOrDefault("constraint", "").equals("on")));
  }

  private static String iconShape(String form) {
    return switch (form) {
      case "square" -> "iconSquare";
      case "circle" -> "iconCircle";
      case "rounded" -> "iconRounded";
      default -> "icon";
    };
  }

  private static OptionalDouble size(@Nullable String text) {
    return text != null && text.matches("\\d{1,6}(\\.\\d{1,6})?")
        ? OptionalDouble.of(Double.parseDouble(text))
        : OptionalDouble.empty();
  }

  Vertex finished() {
    return new Vertex(
        id, label, shape, List.copyOf(classes), styles, link, media, compartments, span);
  }
}
