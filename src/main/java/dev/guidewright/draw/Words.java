package dev.guidewright.draw;

import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Flowchart.Edge;
import dev.guidewright.model.Flowchart.Vertex;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A graph in words.
 *
 * @param title its accessible name
 * @param description a sentence or two
 * @param alternative all of it, as nested questions and answers
 */
record Words(String title, String description, String alternative) {
  private static final int NAMED = 6;

  static Words of(Flowchart chart) {
    return new Teller(chart).tell();
  }

  private static final class Teller {
    private final Flowchart chart;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final Map<String, List<Edge>> exits = new LinkedHashMap<>();
    private final Set<String> entered = new LinkedHashSet<>();
    private final Set<String> told = new LinkedHashSet<>();
    private final StringBuilder out = new StringBuilder();

    Teller(Flowchart chart) {
      this.chart = chart;
      for (Vertex vertex : chart.vertices()) {
        String text = vertex.label().plainText();
        texts.put(vertex.id(), text.isEmpty() ? vertex.id() : text);
      }
      chart
          .subgraphs()
          .forEach(s -> texts.put(s.id(), s.title().isEmpty() ? s.id() : s.title().plainText()));
      for (Edge edge : chart.edges()) {
        exits.computeIfAbsent(edge.from(), key -> new ArrayList<>()).add(edge);
        if (!edge.from().equals(edge.to())) {
          entered.add(edge.to());
        }
      }
    }

    Words tell() {
      List<String> starts =
          texts.keySet().stream()
              .filter(id -> !entered.contains(id) && (exits.containsKey(id) || isVertex(id)))
              .toList();
      starts.forEach(id -> node(id, 0, ""));
      chart.vertices().forEach(vertex -> rest(vertex.id()));
      return new Words(title(starts), description(starts), out.toString().stripTrailing());
    }

    private boolean isVertex(String id) {
      return chart.vertices().stream().anyMatch(vertex -> vertex.id().equals(id));
    }

    /** What only a cycle leads to. */
    private void rest(String id) {
      if (!told.contains(id)) {
        node(id, 0, "");
      }
    }

    private void node(String start, int startDepth, String startLead) {
      record Turn(String id, int depth, String lead) {}
      var stack = new java.util.ArrayDeque<Turn>();
      stack.push(new Turn(start, startDepth, startLead));
      while (!stack.isEmpty()) {
        Turn turn = stack.pop();
        List<Edge> further = exits.getOrDefault(turn.id(), List.of());
        out.append("  ".repeat(Math.min(turn.depth(), 40)));
        out.append("- ").append(turn.lead()).append(texts.getOrDefault(turn.id(), turn.id()));
        if (!told.add(turn.id())) {
          out.append(further.isEmpty() ? "\n" : " (see above)\n");
          continue;
        }
        out.append('\n');
        for (int i = further.size() - 1; i >= 0; i--) {
          Edge edge = further.get(i);
          String answer = edge.label().plainText();
          String lead = answer.isEmpty() ? "then " : answer + ": ";
          stack.push(new Turn(edge.to(), turn.depth() + 1, lead));
        }
      }
    }

    private String title(List<String> starts) {
      if (!chart.caption().accTitle().isBlank()) {
        return chart.caption().accTitle();
      }
      if (!chart.caption().title().isBlank()) {
        return chart.caption().title();
      }
      String kind =
          switch (chart.kind()) {
            case FLOWCHART -> asks() ? "Decision graph" : "Flowchart";
            case STATE -> "State diagram";
            case CLASS -> "Class diagram";
            case ENTITY_RELATIONSHIP -> "Entity diagram";
            case MINDMAP -> "Mind map";
          };
      return starts.isEmpty() ? kind : kind + ": " + texts.getOrDefault(starts.get(0), "");
    }

    private boolean asks() {
      return chart.vertices().stream().anyMatch(vertex -> vertex.shape().equals("diam"));
    }

    private String description(List<String> starts) {
      if (!chart.caption().accDescription().isBlank()) {
        return chart.caption().accDescription();
      }
      List<String> ends =
          chart.vertices().stream()
              .map(Vertex::id)
              .filter(id -> entered.contains(id) && !exits.containsKey(id))
              .toList();
      StringBuilder text = new StringBuilder();
      if (!starts.isEmpty()) {
        text.append(sentence("Begins at " + names(starts))).append(' ');
      }
      if (!ends.isEmpty()) {
        text.append(sentence("Ends at " + names(ends)));
      }
      return text.toString().strip();
    }

    /** A label that is a question ends its sentence itself. */
    private static String sentence(String words) {
      return words.matches("(?s).*[.?!]") ? words : words + '.';
    }

    private String names(List<String> ids) {
      String names =
          ids.stream()
              .limit(NAMED)
              .map(id -> texts.getOrDefault(id, id))
              .collect(Collectors.joining("; "));
      return ids.size() > NAMED ? names + " and " + (ids.size() - NAMED) + " more" : names;
    }
  }
}
