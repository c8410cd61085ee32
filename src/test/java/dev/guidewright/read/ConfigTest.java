package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Link;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What {@code guide.yml} says and what is said of it, labels and addresses in pages. */
class ConfigTest extends GuideReading {
  private Result<Guide> guide(String yaml) {
    return read(TestGuide.from("# A\n").with("guide.yml", yaml));
  }

  @Test
  void everyKeyIsTakenAtItsWord() {
    Result<Guide> guide =
        guide(
            """
            title: T
            id: i
            description: D
            language: de-AT
            base-url: https://example.org/g
            version: 7
            split: none
            edit-link: https://example.org/{path}
            theme: {logo: a.svg, favicon: b.svg, accent: '#AABBCC', accent-dark: '#000000', provenance: true}
            diagrams: {lenient: true, engine: dot, max-nodes: 5, max-edges: 6}
            practice:
              worksheet: [Ask, Decide]
              worksheets: {Platform Strategy: [Look, Choose]}
            cards: {exclude: [takeaway]}
            rules: {broken-link: 'off'}
            """);
    GuideConfig config = guide.value().config();

    assertThat(messages(guide)).isEmpty();
    assertThat(List.of(config.title(), config.id(), config.description(), config.language()))
        .containsExactly("T", "i", "D", "de-AT");
    assertThat(List.of(config.baseUrl(), config.version(), config.split(), config.editLink()))
        .containsExactly("https://example.org/g/", "7", "none", "https://example.org/{path}");
    assertThat(config.theme())
        .isEqualTo(new GuideConfig.Theme("", "a.svg", "b.svg", "#aabbcc", "#000000", true));
    assertThat(config.diagrams()).isEqualTo(new GuideConfig.Diagrams(true, "dot", 5, 6));
    assertThat(config.practice().worksheet()).containsExactly("Ask", "Decide");
    assertThat(config.practice().worksheets())
        .isEqualTo(Map.of("platform strategy", List.of("Look", "Choose")));
    assertThat(config.cards().exclude()).containsExactly("takeaway");
    assertThat(config.rules()).containsEntry("broken-link", "off");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '!',
      value = {
        "titel: x                        ! guide.yml:1:1 WARNING",
        "diagrams: {max: 1}              ! guide.yml:1:12 WARNING",
        "practice: {sheet: 1}            ! guide.yml:1:12 WARNING",
        "cards: {none: 1}                ! guide.yml:1:9 WARNING",
        "theme: {colour: 1}              ! guide.yml:1:9 WARNING",
        "theme: dark                     ! guide.yml:1:8 ERROR",
        "theme: {provenance: maybe}      ! guide.yml:1:21 ERROR",
        "theme: {accent: blue}           ! guide.yml:1:17 ERROR",
        "language: English language      ! guide.yml:1:11 ERROR",
        "base-url: javascript:x          ! guide.yml:1:11 ERROR",
        "base-url: https://a.example/?x  ! guide.yml:1:11 ERROR",
        "edit-link: https://a.example/   ! guide.yml:1:12 ERROR",
        "edit-link: 'x{path}'            ! guide.yml:1:12 ERROR",
        "split: sometimes                ! guide.yml:1:8 ERROR",
      })
  void aSlipIsSaidAtItsPlace(String yaml, String said) {
    assertThat(messages(guide(yaml.strip() + "\n")))
        .singleElement()
        .asString()
        .startsWith(said.strip() + " ");
  }

  @ParameterizedTest
  @CsvSource({"lenient, true", "{lenient: false}, false", ", false"})
  void diagramsMayBeLenientInOneWord(String value, boolean lenient) {
    Result<Guide> guide = guide("diagrams: " + (value == null ? "" : value) + "\n");

    assertThat(messages(guide)).isEmpty();
    assertThat(guide.value().config().diagrams().lenient()).isEqualTo(lenient);
  }

  @Test
  void everyAddressIsFoundInMarkdownAndHtml() {
    Chapter chapter =
        read(TestGuide.from(
                """
                # A

                [a *b*](1.md) ![c](2.png) [![d](3.png)](4.md) ![e [f](5.md)](6.png)

                <p id="x"><a href="7.md" name="y">g <b>h</b></a><img src="8.png" alt="i"></p>

                In <a id="z" href="9.md">text</a>. <!-- <a href="10.md"> --> <meta name="m">
                """))
            .value()
            .chapters()
            .get(0);
    Section section = chapter.sections().get(0);

    assertThat(section.links())
        .extracting(link -> link.kind() + " " + link.destination() + " " + link.text())
        .containsExactly(
            "LINK 1.md a b",
            "IMAGE 2.png c",
            "LINK 4.md d",
            "IMAGE 3.png d",
            "IMAGE 6.png e f",
            "LINK 5.md f",
            "LINK 7.md g h",
            "IMAGE 8.png i",
            "LINK 9.md ");
    assertThat(section.links())
        .extracting(Link::span)
        .extracting(span -> span.line())
        .containsExactly(3, 3, 3, 3, 3, 3, 5, 5, 7);
    assertThat(section.ids()).containsExactly("x", "y", "z");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '¦',
      value = {
        "**Level**: high ¦ Level[: ]high",
        "**Level:** high ¦ Level[ ]high",
        "**Level** : *high* up ¦ Level[ : ]high up",
        "**级别**：高 ¦ 级别[：]高",
        "**级别：** 高 ¦ 级别[ ]高",
        "**Level**:\\nhigh ¦ Level[:/]high",
        "**Level**\\nhigh ¦ Level[/]high",
        "**Level** ¦ Level[]",
        "**Level**: ¦ Level[:]",
        "**Level:** *high* ¦ Level[ ]high",
        "**Level:***high* ¦ prose",
        "**Level** high ¦ prose",
        "**Level***high* ¦ prose",
        "**:** high ¦ prose",
        "a **Level**: high ¦ prose",
      })
  void boldTextThatOpensAParagraphIsALabel(String markdown, String expected) {
    Chapter chapter =
        read(TestGuide.from("# A\n\n" + markdown.replace("\\n", "\n"))).value().chapters().get(0);
    Block block = chapter.sections().get(0).blocks().get(0);

    assertThat(block instanceof Block.Labelled label ? sketch(label) : "prose").isEqualTo(expected);
  }

  private static String sketch(Block.Labelled label) {
    String between = label.separator().replace('\n', '/');
    return label.label() + "[" + between + "]" + PlainText.of(label.body());
  }
}
