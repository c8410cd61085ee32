package dev.guidewright.page;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Result;
import dev.guidewright.model.Theme;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Packing changes nothing that a reader sees, whatever a guide lays over the theme. */
class PackedThemeTest {
  private static final PackedTheme NOTHING = PackedTheme.of(Map.of());

  private final Theme builtIn = SampleGuide.theme();
  private final PackedTheme packed = PackedTheme.of(PackedTheme.parts(builtIn));

  @Test
  void theTreeOfEachTemplateIsKept() {
    TemplateCompiler compiler = new TemplateCompiler(builtIn.templates());
    TemplateCompiler reader = new TemplateCompiler(builtIn.templates());
    assertThat(builtIn.templates()).hasSizeGreaterThan(30);
    for (String name : builtIn.templates().keySet()) {
      PebbleTemplate read = reader.compile(name, packed.template(name).orElseThrow());
      assertThat(TreeDump.of(read)).isEqualTo(TreeDump.of(compiler.compile(name))).contains(name);
    }
  }

  @Test
  void aTemplateOfWhichNoTreeIsKeptIsCompiled() {
    TreeMap<String, String> templates = new TreeMap<>(builtIn.templates());
    templates.put("contents", "{{ 7 % 4 }}{% import \"nav\" as nav %}");
    Theme odd = new Theme(templates, builtIn.assets(), new TreeMap<>());
    PackedTheme packedOdd = PackedTheme.of(PackedTheme.parts(odd));
    assertThat(packedOdd.template("contents")).isEmpty();
    assertThat(packedOdd.template("frame")).isPresent();
    assertThat(site(odd, packedOdd)).containsEntry("contents.html", "3");
  }

  @Test
  void theStyleSheetsAreMadeSmall() {
    String site = text(Objects.requireNonNull(builtIn.assets().get("assets/site.css")));
    assertThat(text(packed.styleSheet("assets/site.css").orElseThrow()))
        .isEqualTo(StyleSheet.compact(site));
    assertThat(packed.styleSheet("assets/site.js")).isEmpty();
  }

  @Test
  void theSiteIsTheSame() {
    assertThat(site(builtIn, packed)).isEqualTo(site(builtIn, NOTHING)).isNotEmpty();
  }

  @Test
  void whatIsPackedIsShown() {
    Map<String, byte[]> parts = PackedTheme.parts(builtIn);
    parts.replaceAll(
        (name, part) ->
            text(Content.of(part))
                .replace("<main", "<MAIN")
                .replace("color", "COLOR")
                .getBytes(StandardCharsets.UTF_8));
    assertThat(site(builtIn, PackedTheme.of(parts)))
        .hasEntrySatisfying("index.html", page -> assertThat(page).contains("<MAIN"))
        .hasEntrySatisfying("assets/site.css", css -> assertThat(css).contains("COLOR"));
  }

  @Test
  void whatAGuideLaysOverTheThemeStandsInItsPlace() {
    TreeMap<String, String> templates = new TreeMap<>(builtIn.templates());
    TreeMap<String, Content> assets = new TreeMap<>(builtIn.assets());
    TreeMap<String, String> files = new TreeMap<>();
    templates.put("frame@header", "<b>Mine</b>{{ parent() }}");
    templates.put("contents", "{% extends \"frame\" %}{% block main %}Nothing{% endblock %}");
    assets.put("assets/site.css", Content.text("b { color: red }"));
    for (String name : List.of("frame@header", "contents", "assets/site.css")) {
      files.put(name, "theme/" + name);
    }
    Theme own = new Theme(templates, assets, files);
    Map<String, String> site = site(own, packed);
    assertThat(site).isEqualTo(site(own, NOTHING));
    assertThat(site.get("contents.html")).contains("<b>Mine</b>", "Nothing");
    assertThat(site.get("assets/site.css")).isEqualTo("b{color:red}");
  }

  private static Map<String, String> site(Theme theme, PackedTheme packed) {
    PreparedTheme prepared = PreparedTheme.of(theme, packed, Memo.none());
    Result<List<OutputFile>> files =
        PageStage.render(SampleGuide.linked(), SampleGuide.drawings(), prepared, Memo.none());
    assertThat(files.problems()).isEmpty();
    return files.value().stream()
        .collect(Collectors.toMap(OutputFile::path, file -> text(file.content())));
  }

  private static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }
}
