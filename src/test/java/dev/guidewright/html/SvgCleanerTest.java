package dev.guidewright.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Content;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of a picture in SVG, which a browser takes for a page when it is opened alone. */
class SvgCleanerTest {
  private static Result<Content> clean(String inside) {
    String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\">" + inside + "</svg>";
    return SvgCleaner.clean("a.svg", Content.text(svg));
  }

  private static String text(Result<Content> picture) {
    return new String(picture.value().bytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<rect width=\"1\" fill=\"url(#g)\"></rect>",
        "<rect fill=\"url( '#g')\"></rect>",
        "<use href=\"#a\"></use>",
        "<use xlink:href=\"#a\"></use>",
        "<image href=\"data:image/png;base64,iVBO+/=\"></image>",
        "<style>rect { fill: red }</style>",
        "<linearGradient id=\"g\"><stop offset=\"1\"></stop></linearGradient>",
        "<text xml:space=\"preserve\">a <tspan>b</tspan></text>",
      })
  void whatOnlyShowsStaysAndNothingIsSaid(String inside) {
    Result<Content> picture = clean(inside + "<g id=\"a\"/><g id=\"g\"/>");

    assertThat(text(picture)).contains(inside);
    assertThat(picture.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<script>alert(1)</script> | <script>",
        "<foreignObject><p>x</p></foreignObject> | <foreignObject>",
        "<animate to=\"x\"/> | <animate>",
        "<rect onclick=\"x\"/> | the attribute onclick of <rect>",
        "<rect fill=\"url(https://evil.example)\"/> | the attribute fill of <rect>",
        "<rect style=\"fill: image(x)\"/> | the attribute style of <rect>",
        "<rect style=\"fill: image-set(x)\"/> | the attribute style of <rect>",
        "<rect style=\"fill: \\75rl(x)\"/> | the attribute style of <rect>",
        "<rect fill=\"JavaScript:x\"/> | the attribute fill of <rect>",
        "<use href=\"x.svg#a\"/> | the attribute href of <use>",
        "<use href=\"data:image/png;base64,aa\"/> | the attribute href of <use>",
        "<image href=\"data:image/svg+xml;base64,aa\"/> | the attribute href of <image>",
        "<image xlink:href=\"https://evil.example\"/> | the attribute xlink:href of <image>",
        "<style>@import 'x';</style> | <style>",
        "<style>rect { fill: url(x) }</style> | <style>",
      })
  void whatRunsOrLoadsIsTakenOutAndSaid(String inside, String said) {
    Result<Content> picture = clean(inside);

    assertThat(text(picture))
        .doesNotContain("alert", "evil", "onclick", "import", "url(", "image(", "data:", "x.svg");
    assertThat(picture.problems())
        .extracting(Problem::rule, Problem::message)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple(
                "svg-removed", said + " is not allowed in a picture and was taken out"));
  }

  @Test
  void linksAndWhatIsUsedWithoutBeingThereAreNamedAtTheirPlace() {
    Result<Content> picture =
        clean(
            "\n <a href=\"gone.md\"><rect/></a>\n<rect fill=\"url(#sky)\"/><use href=\"#sun\"/>\n"
                + "<g id=\"sun\"/><text fill=\"#sky\">#sky</text>");

    assertThat(text(picture)).doesNotContain("gone.md");
    assertThat(picture.problems())
        .extracting(problem -> problem.span() + " " + problem.rule() + " " + problem.message())
        .containsExactly(
            "a.svg:2:2 svg-removed the attribute href of <a> is not allowed in a picture and was"
                + " taken out",
            "a.svg:3:1 broken-anchor nothing in this picture has the id \"sky\"");
  }

  @Test
  void whatADrawingProgramNotesForItselfGoesWithoutAWord() {
    Result<Content> picture =
        clean("<metadata>m</metadata><sodipodi:view/><g inkscape:label=\"l\"/><!-- c --><a>t</a>");

    assertThat(text(picture)).doesNotContain("metadata", "sodipodi", "inkscape", "<!--", "<a");
    assertThat(text(picture)).contains("<g>t</g>");
    assertThat(picture.problems()).isEmpty();
  }

  @Test
  void aFileWithoutAPictureBecomesAnEmptyOne() {
    Result<Content> picture = SvgCleaner.clean("a.svg", Content.text("<html>x</html>"));

    assertThat(text(picture)).startsWith("<svg").doesNotContain("html");
    assertThat(picture.problems()).hasSize(1);
  }
}
