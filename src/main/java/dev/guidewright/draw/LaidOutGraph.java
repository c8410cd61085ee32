package dev.guidewright.draw;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.function.IntConsumer;

/**
 * Reads a layout where Graphviz has it, in the structures of its own memory.
 *
 * <p>Having Graphviz write the layout down takes a sixth of the whole time again. The numbers here
 * are the same to the last digit.
 *
 * <p>The offsets are those of the checked module on 32 bits: {@code Agraph_t}, {@code Agnode_t} and
 * {@code Agedge_t} of Graphviz' {@code cgraph.h}, what layouts add to them in its {@code types.h},
 * and the trees of its {@code cdt.h}. An address of 0 is none.
 */
final class LaidOutGraph {
  private static final int POINT = 16;

  /** What every graph, node and edge begins with. */
  private static final int NAME = 8;

  private static final int INFO = 16;
  private static final int SEQUENCE_SHIFT = 4;

  private static final int GRAPH_LINK = 28;
  private static final int GRAPH_NODES = 44;
  private static final int GRAPH_SUBGRAPHS = 60;
  private static final int GRAPH_BOX = 16;

  private static final int NODE_OF_LINK = 16;
  private static final int OUT_EDGES_OF_LINK = 32;
  private static final int NODE_CENTRE = 16;

  private static final int EDGE_LINK = 32;
  private static final int EDGE_SPLINES = 8;
  private static final int EDGE_LABEL = 96;
  private static final int EDGE_HEAD_LABEL = 100;
  private static final int EDGE_TAIL_LABEL = 104;

  private static final int LABEL_CENTRE = 56;
  private static final int LABEL_IS_SET = 81;

  private static final int SPLINE_SIZE = 4;
  private static final int SPLINE_STARTS = 8;
  private static final int SPLINE_ENDS = 12;
  private static final int SPLINE_START = 16;
  private static final int SPLINE_END = 32;

  private static final int DICTIONARY_ROOT = 12;
  private static final int LEFT = 4;

  private final FlatMemory memory;

  LaidOutGraph(FlatMemory memory) {
    this.memory = memory;
  }

  /**
   * The layout of a graph whose edges were numbered by {@code id} in the order of the text, as much
   * of Graphviz' {@code json0} as {@link Layout} reads.
   *
   * @param graph address of the graph
   */
  String json(int graph) {
    JsonArray objects = new JsonArray();
    JsonArray edges = new JsonArray();
    subgraphs(graph, objects);
    eachLink(
        dictionary(graph + GRAPH_NODES),
        link -> {
          objects.add(node(memory.readInt(link + NODE_OF_LINK)));
          eachLink(
              memory.readInt(link + OUT_EDGES_OF_LINK), edge -> edges.add(edge(edge - EDGE_LINK)));
        });
    JsonObject json = new JsonObject();
    json.addProperty("bb", box(graph));
    json.add("objects", objects);
    json.add("edges", edges);
    return json.toString();
  }

  private void subgraphs(int graph, JsonArray objects) {
    eachLink(
        dictionary(graph + GRAPH_SUBGRAPHS),
        link -> {
          int subgraph = link - GRAPH_LINK;
          JsonObject json = named(subgraph);
          json.addProperty("bb", box(subgraph));
          objects.add(json);
          subgraphs(subgraph, objects);
        });
  }

  private JsonObject node(int node) {
    JsonObject json = named(node);
    json.addProperty("pos", point(info(node) + NODE_CENTRE));
    return json;
  }

  private JsonObject edge(int edge) {
    JsonObject json = new JsonObject();
    json.addProperty("id", (memory.readInt(edge) >>> SEQUENCE_SHIFT) - 1);
    int info = info(edge);
    int splines = memory.readInt(info + EDGE_SPLINES);
    if (splines != 0) {
      json.addProperty("pos", spline(memory.readInt(splines)));
    }
    label(json, "lp", memory.readInt(info + EDGE_LABEL));
    label(json, "tail_lp", memory.readInt(info + EDGE_TAIL_LABEL));
    label(json, "head_lp", memory.readInt(info + EDGE_HEAD_LABEL));
    return json;
  }

  /** The first curve of an edge, the only one that is not in a bundle. */
  private String spline(int curve) {
    StringBuilder text = new StringBuilder();
    if (memory.readInt(curve + SPLINE_STARTS) != 0) {
      text.append("s,").append(point(curve + SPLINE_START)).append(' ');
    }
    if (memory.readInt(curve + SPLINE_ENDS) != 0) {
      text.append("e,").append(point(curve + SPLINE_END)).append(' ');
    }
    int points = memory.readInt(curve);
    int size = memory.readInt(curve + SPLINE_SIZE);
    for (int i = 0; i < size; i++) {
      text.append(i == 0 ? "" : " ").append(point(points + i * POINT));
    }
    return text.toString();
  }

  private void label(JsonObject edge, String key, int label) {
    if (label != 0 && memory.readByte(label + LABEL_IS_SET) != 0) {
      edge.addProperty(key, point(label + LABEL_CENTRE));
    }
  }

  private JsonObject named(int object) {
    JsonObject json = new JsonObject();
    json.addProperty("name", memory.readText(memory.readInt(object + NAME)));
    return json;
  }

  private int info(int object) {
    return memory.readInt(object + INFO);
  }

  private String box(int graph) {
    int at = info(graph) + GRAPH_BOX;
    return point(at) + "," + point(at + POINT);
  }

  private String point(int at) {
    String x = PlainNumbers.write(memory.readDouble(at));
    return x + "," + PlainNumbers.write(memory.readDouble(at + 8));
  }

  private int dictionary(int field) {
    return memory.readInt(memory.readInt(field) + DICTIONARY_ROOT);
  }

  /** Every link of a tree, in its order. */
  private void eachLink(int root, IntConsumer visitor) {
    if (root == 0) {
      return;
    }
    eachLink(memory.readInt(root + LEFT), visitor);
    visitor.accept(root);
    eachLink(memory.readInt(root), visitor);
  }
}
