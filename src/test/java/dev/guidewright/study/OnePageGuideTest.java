package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.model.Block;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Part;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.Result;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Story;
import dev.guidewright.model.StudyGuide;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A guide of one file, as people wrote it before there was a tool, gives all that is in it. */
class OnePageGuideTest {
  private final Result<StudyGuide> result;
  private final StudyGuide study;

  OnePageGuideTest(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("orchestra.md");
    Files.writeString(file, Guides.resource("one-page-guide.md"));
    result = Guides.recognise(file);
    study = result.value();
  }

  @Test
  void bothQuestionsAreFoundWithTheirAnswers() {
    assertThat(study.questions())
        .extracting(Question::text)
        .containsExactly("When do you fund a shared tool?", "How do you keep up?");
    assertThat(study.questions().get(0).part(Part.Kind.FRAMEWORK_ANSWER)).isPresent();
    assertThat(study.questions().get(1).part(Part.Kind.STRONG_ANSWER)).isPresent();
    assertThat(study.questions()).allSatisfy(q -> assertThat(q.parts()).hasSize(1));
  }

  @Test
  void theTemplateWithoutQuestionBelongsToItsSection() {
    long templates =
        study.guide().chapters().stream()
            .flatMap(chapter -> chapter.sections().stream())
            .filter(section -> section.title().equals("3. Make or Take"))
            .flatMap(section -> section.blocks().stream())
            .filter(Block.PartBlock.class::isInstance)
            .count();
    assertThat(templates).isEqualTo(1);
  }

  @Test
  void theFourBareScenariosHavePagesAndPrompts() {
    assertThat(study.scenarios())
        .extracting(Scenario::id)
        .containsExactly(
            "leaving-a-scheduler", "a-bot-everywhere", "a-leaked-key", "four-empty-seats");
    assertThat(study.scenarios())
        .extracting(Scenario::output)
        .allSatisfy(output -> assertThat(output).matches("scenarios/[a-z-]+\\.html"));
    assertThat(study.scenarios().get(3).promptText())
        .isEqualTo("You must hire four senior people this quarter. What is your plan?");
  }

  @Test
  void bothStoriesAreFoundAndTheFirstIsToldForItsQuestion() {
    assertThat(study.stories()).hasSize(2);
    assertThat(study.questions().get(0).stories())
        .extracting(Story::title)
        .containsExactly("Real Example Structure");
  }

  @Test
  void theGraphDecidesOnFivePathsToTwoOutcomes() {
    assertThat(study.decisions()).extracting(Decision::title).containsExactly("Make or Take");
    var paths = DecisionPaths.of(study.decisions().get(0).flowchart());
    assertThat(paths).hasSize(5);
    assertThat(paths).extracting(DecisionPaths.Path::outcome).containsOnly("Make it", "Take it");
  }

  @Test
  void redFlagsTakeawayAndContrastAreCounted() {
    assertThat(study.redFlags()).hasSize(8);
    assertThat(study.takeaways()).hasSize(1);
    assertThat(study.contrasts()).hasSize(1);
    assertThat(study.contrasts().get(0).sides().get(1).blocks()).hasSize(2);
    assertThat(study.terms()).isEmpty();
  }

  @Test
  void nothingIsWorseThanAdvice() {
    assertThat(result.problems())
        .extracting(Problem::severity)
        .allMatch(severity -> severity == Severity.ADVICE);
  }

  @Test
  void theGraphIsReadBySomeoneWhoKnowsMermaid() {
    assertThat(study.drawables()).containsOnlyKeys(study.diagrams().get(0).id());
  }
}
