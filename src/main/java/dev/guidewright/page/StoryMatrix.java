package dev.guidewright.page;

import dev.guidewright.model.Meta;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.CompetencyView;
import java.util.ArrayList;
import java.util.List;

/** My stories by competency; by chapter where the guide names no competency. */
final class StoryMatrix {
  /** How many stories fit on a phone. */
  static final List<Integer> COLUMNS = List.of(1, 2, 3, 4, 5, 6);

  private final StudyGuide guide;
  private final Words words;

  StoryMatrix(StudyGuide guide, Words words) {
    this.guide = guide;
    this.words = words;
  }

  /** Whether there is anything to have a story for. */
  boolean present() {
    return !rows().isEmpty();
  }

  List<CompetencyView> rows() {
    List<Meta> metas = new ArrayList<>();
    guide.questions().forEach(question -> metas.add(question.meta()));
    guide.scenarios().forEach(scenario -> metas.add(scenario.meta()));
    List<String> competencies = QuestionBank.values(metas, Meta::competency);
    if (!competencies.isEmpty()) {
      return competencies.stream().map(this::competency).toList();
    }
    return guide.questions().stream()
        .map(question -> question.place().chapter())
        .distinct()
        .map(title -> new CompetencyView(GuideViews.idFrom(title), title, "", ""))
        .toList();
  }

  private CompetencyView competency(String name) {
    long asked =
        guide.questions().stream()
            .filter(question -> question.meta().competency().equalsIgnoreCase(name))
            .count();
    String note = asked == 0 ? "" : words.count("asked", (int) asked);
    String href = asked == 0 ? "" : "questions.html#competency=" + Address.encode(name);
    return new CompetencyView(GuideViews.idFrom(name), name, note, href);
  }

  /** The guide's own stories, to read how one tells them. */
  List<LinkView> examples(String page) {
    return guide.stories().stream()
        .map(
            story ->
                new LinkView(
                    story.title(),
                    Address.relative(page, story.place().href()),
                    story.place().chapter()))
        .toList();
  }
}
