package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.Span;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Every name of a shape that Mermaid documents, from its own list. */
class ShapeNamesTest {
  private static JsonArray shapes() {
    var in = Objects.requireNonNull(Mermaid.class.getResourceAsStream("shapes.json"));
    return JsonParser.parseReader(new InputStreamReader(in, StandardCharsets.UTF_8))
        .getAsJsonArray();
  }

  static Flowchart.Vertex vertex(String name) {
    var parsed =
        Mermaid.parse(
            "flowchart TD\nA@{ shape: " + name + ", label: \"A label\" }\n", Span.of("t", 1, 1, 1));
    assertThat(parsed.problems()).as(name).isEmpty();
    return ((Flowchart) parsed.value()).vertices().get(0);
  }

  /** The names that Mermaid's documentation gives. */
  static List<String> documented() {
    List<String> names = new ArrayList<>();
    for (JsonElement shape : shapes()) {
      if (shape.getAsJsonObject().get("documented").getAsBoolean()) {
        names.add(shape.getAsJsonObject().get("name").getAsString());
      }
    }
    return names;
  }

  @Test
  void everyNameAndAliasIsKnown() {
    for (JsonElement shape : shapes()) {
      JsonObject known = shape.getAsJsonObject();
      String name = known.get("name").getAsString();
      if (known.get("documented").getAsBoolean()) {
        Form form = Face.of(vertex(name), true).form();
        for (JsonElement alias : known.getAsJsonArray("aliases")) {
          assertThat(Face.of(vertex(alias.getAsString()), true).form())
              .as(alias.getAsString())
              .isEqualTo(form);
        }
      }
    }
  }

  @Test
  void noTwoDocumentedShapesLookAlike() {
    Map<List<Form.Piece>, List<String>> looks = new LinkedHashMap<>();
    for (String name : documented()) {
      List<Form.Piece> pieces = Face.of(vertex(name), true).form().pieces();
      looks.computeIfAbsent(pieces, key -> new ArrayList<>()).add(name);
    }
    assertThat(looks.values()).filteredOn(names -> names.size() > 1).isEmpty();
  }
}
