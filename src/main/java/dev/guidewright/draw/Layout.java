package dev.guidewright.draw;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.guidewright.draw.Pen.Point;
import dev.guidewright.model.Direction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything stands; CSS pixels from the top left corner.
 *
 * @param blocks centres by the block's id
 * @param groups frames by the group's id
 * @param routes in the order of the wires
 */
record Layout(
    double width,
    double height,
    Map<String, Point> blocks,
    Map<String, Bounds> groups,
    List<Route> routes) {

  /** Graphviz sets frames close to each other; they are drawn this much smaller. */
  static final double INSET = 6;

  /** A label lies on top of a line that flows sideways, and letters such as y hang down. */
  private static final double LIFT = 3;

  /** A rectangle by two corners. */
  record Bounds(double left, double top, double right, double bottom) {}

  /**
   * The way of one edge.
   *
   * @param points a first point, then three for each cubic curve
   * @param startTip where a start head points at
   * @param endTip where an end head points at
   * @param label middle of the label
   */
  record Route(
      List<Point> points,
      Optional<Point> startTip,
      Optional<Point> endTip,
      Optional<Point> label,
      Optional<Point> startLabel,
      Optional<Point> endLabel) {
    Route {
      points = List.copyOf(points);
    }
  }

  static Layout of(LayoutGraph graph, LayoutEngine engine) {
    DotWriter.Dot dot = DotWriter.write(graph);
    String json = engine.layOut(dot.text());
    try {
      return read(json, dot, graph);
    } catch (RuntimeException e) {
      // Remembered, and not what any engine writes.
      return read(engine.layOutAnew(dot.text()), dot, graph);
    }
  }

  private static Layout read(String json, DotWriter.Dot dot, LayoutGraph graph) {
    JsonObject object = JsonParser.parseString(json).getAsJsonObject();
    return new Reader(object, graph.direction()).read(dot, graph.wires().size());
  }

  /** Reads {@code json0}, whose y grows upwards. */
  private static final class Reader {
    private final JsonObject json;
    private final double[] box;
    private final double lift;

    Reader(JsonObject json, Direction direction) {
      this.json = json;
      lift = direction.isSideways() ? LIFT : 0;
      box = numbers(json.get("bb").getAsString());
    }

    private double y(double fromBelow) {
      return box[3] - fromBelow;
    }

    private Layout read(DotWriter.Dot dot, int wires) {
      Map<String, JsonObject> objects = new LinkedHashMap<>();
      for (JsonElement object : array(json, "objects")) {
        objects.put(object.getAsJsonObject().get("name").getAsString(), object.getAsJsonObject());
      }
      Map<String, Point> blocks = new LinkedHashMap<>();
      dot.blocks().forEach((id, name) -> blocks.put(id, point(required(objects, name, "pos"))));
      Map<String, Bounds> groups = new LinkedHashMap<>();
      dot.groups()
          .forEach(
              (id, name) -> {
                double[] b = numbers(required(objects, name, "bb"));
                groups.put(
                    id, new Bounds(b[0] + INSET, y(b[3]) + INSET, b[2] - INSET, y(b[1]) - INSET));
              });
      Route[] routes = new Route[wires];
      for (JsonElement edge : array(json, "edges")) {
        JsonObject object = edge.getAsJsonObject();
        routes[object.get("id").getAsInt()] = route(object);
      }
      return new Layout(box[2], box[3], blocks, groups, List.of(routes));
    }

    private static String required(Map<String, JsonObject> objects, String name, String key) {
      JsonObject object = objects.get(name);
      if (object == null || !object.has(key)) {
        throw new LayoutException("Graphviz left out " + name);
      }
      return object.get(key).getAsString();
    }

    private static JsonArray array(JsonObject json, String key) {
      return json.has(key) ? json.getAsJsonArray(key) : new JsonArray();
    }

    private Route route(JsonObject edge) {
      List<Point> points = new ArrayList<>();
      Optional<Point> start = Optional.empty();
      Optional<Point> end = Optional.empty();
      String spline = edge.has("pos") ? edge.get("pos").getAsString() : "";
      int cut = spline.indexOf(';');
      for (String part : (cut < 0 ? spline : spline.substring(0, cut)).split("[ \n]+", -1)) {
        if (part.startsWith("s,")) {
          start = Optional.of(point(part.substring(2)));
        } else if (part.startsWith("e,")) {
          end = Optional.of(point(part.substring(2)));
        } else if (!part.isEmpty()) {
          points.add(point(part));
        }
      }
      return new Route(
          points,
          start,
          end,
          place(edge, "lp").map(label -> new Point(label.x(), label.y() - lift)),
          place(edge, "tail_lp"),
          place(edge, "head_lp"));
    }

    private Optional<Point> place(JsonObject edge, String key) {
      return edge.has(key) ? Optional.of(point(edge.get(key).getAsString())) : Optional.empty();
    }

    private Point point(String text) {
      double[] xy = numbers(text);
      return new Point(xy[0], y(xy[1]));
    }

    private static double[] numbers(String text) {
      String[] fields = text.split(",", -1);
      double[] numbers = new double[fields.length];
      for (int i = 0; i < fields.length; i++) {
        numbers[i] = PlainNumbers.read(fields[i]);
      }
      return numbers;
    }
  }
}
