package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.StringLoader;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordPartsTest {
  /** As packing would write it, but for the text, which tells who was asked. */
  public record Packed(String title) implements NamedParts {
    @Override
    public @Nullable Object part(String name) {
      return name.equals("title") ? "the part " + title : null;
    }

    public boolean isLong() {
      return title.length() > 3;
    }

    public String twice(String text) {
      return text + text;
    }
  }

  /** As the sources have it. */
  public record Unpacked(String title) {}

  @Test
  void asksARecordThatKnowsItsPartsByName() throws IOException {
    assertThat(filled("{{ it.title }}", new Packed("A"))).isEqualTo("the part A");
  }

  @Test
  void leavesWhatIsNoPartToPebble() throws IOException {
    assertThat(filled("{{ it.long }} {{ it.twice('x') }}", new Packed("A"))).isEqualTo("false xx");
    assertThat(filled("{{ it.title }}", new Unpacked("A"))).isEqualTo("A");
  }

  @Test
  void knowsHowManyAndWhetherThereIsAny() throws IOException {
    assertThat(filled("{{ it.size }} {{ it.size() }} {{ it[1] }}", List.of("a", "b")))
        .isEqualTo("2 2 b");
    assertThat(filled("{{ it.present }} {{ it.get }}", Optional.of("a"))).isEqualTo("true a");
    assertThat(filled("{{ it.present }}", Optional.empty())).isEqualTo("false");
  }

  @Test
  void knowsWhereALoopIs() throws IOException {
    String loop = "{{ loop.index }}/{{ loop.length }} {{ loop.revindex }}";
    String ends = "{% if loop.first %}first{% endif %}{% if loop.last %}last{% endif %};";
    assertThat(filled("{% for x in it %}" + loop + ends + "{% endfor %}", List.of("a", "b")))
        .isEqualTo("0/2 1first;1/2 0last;");
  }

  @Test
  void printsAsPebbleDoes() throws IOException {
    assertThat(filled("{{ it.title }}", new Packed("<A>"))).isEqualTo("the part &lt;A&gt;");
    assertThat(filled("{{ it.title | raw }}", new Packed("<A>"))).isEqualTo("the part <A>");
    assertThat(filled("{{ it.a }} {{ it.b }}", Map.of("a", "\"", "b", 7))).isEqualTo("&quot; 7");
    assertThat(filled("{{ it.a }}", Map.of("b", 7))).isEmpty();
    assertThat(filled("{% autoescape 'js' %}{{ it.title }}{% endautoescape %}", new Packed("'")))
        .isEqualTo("the part \\'");
  }

  @Test
  void asksAsPebbleDoes() throws IOException {
    String empty = "{% if it.title is empty %}a{% elseif it.title is not empty %}b{% endif %}";
    assertThat(filled(empty, new Packed("A"))).isEqualTo("b");
    assertThat(filled(empty, new Unpacked(" "))).isEqualTo("a");
    assertThat(filled(empty, Map.of("title", List.of()))).isEqualTo("a");
    assertThat(filled(empty, Map.of("title", Map.of()))).isEqualTo("a");
    assertThat(filled(empty, Map.of("title", new SafeString("")))).isEqualTo("b");
    assertThat(filled(empty, Map.of("other", 1))).isEqualTo("a");
    String both = "{% if it.a and it.b is empty or it.c == 'd' %}yes{% else %}no{% endif %}";
    assertThat(filled(both, Map.of("a", true, "b", "", "c", ""))).isEqualTo("yes");
    assertThat(filled(both, Map.of("a", true, "b", "b", "c", ""))).isEqualTo("no");
    assertThat(filled(both, Map.of("a", false, "b", "b", "c", "d"))).isEqualTo("yes");
  }

  private static String filled(String template, Object it) throws IOException {
    PebbleEngine engine =
        new PebbleEngine.Builder().loader(new StringLoader()).extension(new RecordParts()).build();
    StringWriter out = new StringWriter();
    engine.getTemplate(template).evaluate(out, Map.of("it", it));
    return out.toString();
  }
}
