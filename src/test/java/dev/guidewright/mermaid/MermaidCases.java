package dev.guidewright.mermaid;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.guidewright.model.DiagramConfig;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Animation;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Subgraph;
import dev.guidewright.model.Flowchart.Vertex;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The cases that Mermaid itself has answered, and ours put into the same words. The system property
 * {@code mermaid.cases} names another file of such cases.
 */
final class MermaidCases {

  /** One text and Mermaid's answer. */
  record Case(String id, String text, JsonObject expected) {
    boolean accepted() {
      return expected.get("accepted").getAsBoolean();
    }
  }

  private MermaidCases() {}

  static List<Case> load() {
    String other = System.getProperty("mermaid.cases", "");
    try {
      String lines = other.isEmpty() ? resource("cases.jsonl") : Files.readString(Path.of(other));
      return lines
          .lines()
          .map(line -> JsonParser.parseString(line).getAsJsonObject())
          .map(json -> new Case(string(json, "id"), string(json, "text"), json))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static String resource(String name) throws IOException {
    try (var stream = MermaidCases.class.getResourceAsStream(name)) {
      if (stream == null) {
        throw new IOException("no resource " + name);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Where Mermaid's answer and ours differ; empty when they agree. */
  static List<String> differences(Case given) {
    Result<MermaidDiagram> result = Mermaid.parse(given.text(), new Span("case.mmd", 1, 1, 1, 1));
    boolean accepted =
        result.problems().stream().noneMatch(problem -> problem.severity() == Severity.ERROR);
    if (accepted != given.accepted()) {
      return List.of(
          accepted
              ? "accepted, Mermaid says: " + string(given.expected(), "error")
              : "refused: " + result.problems().get(0).message());
    }
    if (!accepted || !(result.value() instanceof Flowchart chart)) {
      return accepted ? List.of("no flowchart") : List.of();
    }
    var differences = new ArrayList<String>();
    Map<String, String> wanted = flat(normalised(given.expected()));
    Map<String, String> got = flat(normalised(answer(chart, given.expected())));
    var keys = new LinkedHashSet<>(wanted.keySet());
    keys.addAll(got.keySet());
    for (String key : keys) {
      String want = wanted.getOrDefault(key, "nothing");
      String have = got.getOrDefault(key, "nothing");
      if (!want.equals(have)) {
        differences.add(key + ": Mermaid " + want + ", ours " + have);
      }
    }
    return differences;
  }

  private static final Set<String> COMPARED =
      Set.of(
          "direction",
          "vertices",
          "edges",
          "subgraphs",
          "classDefs",
          "defaultLinkStyle",
          "defaultCurve",
          "config",
          "title",
          "accTitle",
          "accDescr");

  /** Only what is compared, sets in one order, and without what only Mermaid's insides know. */
  private static JsonObject normalised(JsonObject json) {
    var kept = new JsonObject();
    json.entrySet().stream()
        .filter(entry -> COMPARED.contains(entry.getKey()))
        .forEach(entry -> kept.add(entry.getKey(), entry.getValue().deepCopy()));
    for (JsonElement vertex : kept.getAsJsonArray("vertices")) {
      vertex.getAsJsonObject().remove("rawShape");
    }
    for (JsonElement edge : kept.getAsJsonArray("edges")) {
      edge.getAsJsonObject().remove("type");
      if (string(edge.getAsJsonObject(), "label").isEmpty()) {
        edge.getAsJsonObject().remove("labelType");
      }
    }
    for (JsonElement frame : kept.getAsJsonArray("subgraphs")) {
      var members = new TreeMap<String, JsonElement>();
      frame.getAsJsonObject().getAsJsonArray("members").forEach(m -> members.put(m.toString(), m));
      var sorted = new JsonArray();
      members.values().forEach(sorted::add);
      frame.getAsJsonObject().add("members", sorted);
    }
    return kept;
  }

  private static Map<String, String> flat(JsonObject json) {
    var lines = new TreeMap<String, String>();
    flatten("", json, lines);
    return lines;
  }

  private static void flatten(String path, JsonElement json, Map<String, String> lines) {
    if (json.isJsonObject()) {
      json.getAsJsonObject()
          .entrySet()
          .forEach(entry -> flatten(path + "." + entry.getKey(), entry.getValue(), lines));
    } else if (json.isJsonArray()) {
      lines.put(path + ".size", String.valueOf(json.getAsJsonArray().size()));
      for (int i = 0; i < json.getAsJsonArray().size(); i++) {
        flatten(path + "[" + i + "]", json.getAsJsonArray().get(i), lines);
      }
    } else {
      lines.put(path, json.getAsString());
    }
  }

  /** A flowchart of ours in the words of the cases. */
  static JsonObject answer(Flowchart chart, JsonObject expected) {
    var json = new JsonObject();
    json.addProperty("direction", chart.direction().name());
    var vertices = new JsonArray();
    chart.vertices().forEach(vertex -> vertices.add(vertex(vertex)));
    json.add("vertices", vertices);
    var edges = new JsonArray();
    chart.edges().forEach(edge -> edges.add(edge(edge)));
    json.add("edges", edges);
    var frames = new JsonArray();
    chart.subgraphs().forEach(frame -> frames.add(frame(frame)));
    json.add("subgraphs", frames);
    if (!chart.classDefinitions().isEmpty()) {
      json.add("classDefs", new Gson().toJsonTree(chart.classDefinitions()));
    }
    list(json, "defaultLinkStyle", chart.edgeDefaults().styles());
    chart.edgeDefaults().curve().ifPresent(curve -> json.addProperty("defaultCurve", curve));
    text(json, "title", chart.caption().title());
    text(json, "accTitle", chart.caption().accTitle());
    text(json, "accDescr", chart.caption().accDescription());
    if (expected.has("config")) {
      json.add("config", nested(chart.config()));
    }
    return json;
  }

  private static JsonObject nested(DiagramConfig config) {
    var json = new JsonObject();
    config
        .settings()
        .forEach(
            (key, value) -> {
              JsonObject place = json;
              String[] path = key.split("\\.", -1);
              for (int i = 0; i < path.length - 1; i++) {
                if (!place.has(path[i])) {
                  place.add(path[i], new JsonObject());
                }
                place = place.getAsJsonObject(path[i]);
              }
              place.addProperty(path[path.length - 1], value);
            });
    return json;
  }

  private static JsonObject vertex(Vertex vertex) {
    var json = new JsonObject();
    json.addProperty("id", vertex.id());
    label(json, "label", vertex.label());
    json.addProperty("shape", vertex.shape());
    list(json, "classes", vertex.classes());
    list(json, "styles", vertex.styles());
    vertex
        .link()
        .ifPresent(
            link -> {
              text(json, "link", link.url());
              text(json, "tooltip", link.tooltip());
              text(json, "linkTarget", link.target());
            });
    vertex
        .media()
        .ifPresent(
            media -> {
              text(json, "icon", media.icon());
              text(json, "img", media.image());
              text(json, "form", media.form());
              text(json, "pos", media.position());
              Consumer<String> constraint = value -> text(json, "constraint", value);
              constraint.accept(media.keepsRatio() ? "on" : "");
              media.width().ifPresent(width -> json.addProperty("w", Math.round(width)));
              media.height().ifPresent(height -> json.addProperty("h", Math.round(height)));
            });
    return json;
  }

  private static JsonObject edge(Edge edge) {
    var json = new JsonObject();
    json.addProperty("from", edge.from());
    json.addProperty("to", edge.to());
    label(json, "label", edge.label());
    if (edge.label().text().isEmpty()) {
      json.remove("labelType");
    }
    json.addProperty("startArrow", head(edge.start()));
    json.addProperty("endArrow", head(edge.end()));
    json.addProperty("stroke", edge.stroke().name().toLowerCase(Locale.ROOT));
    json.addProperty("length", edge.length());
    if (!edge.id().startsWith("L_")) {
      json.addProperty("id", edge.id());
    }
    list(json, "classes", edge.classes());
    list(json, "styles", edge.styles());
    edge.curve().ifPresent(curve -> json.addProperty("curve", curve));
    if (edge.animation() != Animation.NONE) {
      json.addProperty("animate", true);
    }
    return json;
  }

  private static String head(Head head) {
    return head.name().toLowerCase(Locale.ROOT);
  }

  private static JsonObject frame(Subgraph frame) {
    var json = new JsonObject();
    json.addProperty("id", frame.id());
    label(json, "title", frame.title());
    json.add("members", new Gson().toJsonTree(frame.members()));
    frame.direction().ifPresent(direction -> json.addProperty("dir", direction.name()));
    list(json, "classes", frame.classes());
    list(json, "styles", frame.styles());
    return json;
  }

  private static void label(JsonObject json, String name, NodeLabel label) {
    json.addProperty(name, label.text());
    json.addProperty("labelType", label.format().name().toLowerCase(Locale.ROOT));
  }

  private static void text(JsonObject json, String name, String value) {
    if (!value.isEmpty()) {
      json.addProperty(name, value);
    }
  }

  private static void list(JsonObject json, String name, List<String> values) {
    if (!values.isEmpty()) {
      json.add(name, new Gson().toJsonTree(values));
    }
  }

  private static String string(JsonObject json, String name) {
    @Nullable JsonElement value = json.get(name);
    return value == null ? "" : value.getAsString();
  }
}
