package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Place;
import dev.guidewright.model.Question;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.page.PracticeViews.BankItem;
import dev.guidewright.page.PracticeViews.BankView;
import dev.guidewright.page.PracticeViews.Group;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/** Every question of the guide, and what one can choose by. */
final class QuestionBank {
  private final StudyGuide guide;
  private final Words words;
  private final PracticeBlocks blocks;

  QuestionBank(StudyGuide guide, Words words, PracticeBlocks blocks) {
    this.guide = guide;
    this.words = words;
    this.blocks = blocks;
  }

  /**
   * The bank as a page shows it.
   *
   * @param questionsOnly whether scenarios are left out of what one can choose by
   */
  BankView view(String page, boolean questionsOnly) {
    List<Scenario> scenarios = questionsOnly ? List.of() : guide.scenarios();
    List<Meta> metas = new ArrayList<>();
    guide.questions().forEach(question -> metas.add(question.meta()));
    scenarios.forEach(scenario -> metas.add(scenario.meta()));
    List<String> chapters = new ArrayList<>();
    guide.questions().forEach(question -> chapters.add(question.place().chapter()));
    scenarios.forEach(scenario -> chapters.add(scenario.place().chapter()));
    List<Group<BankItem>> groups = questionsOnly ? groups(page) : List.of();
    return new BankView(
        guide.questions().isEmpty() ? "" : words.count("question", guide.questions().size()),
        chapters.stream().distinct().toList(),
        values(metas, Meta::level),
        values(metas, Meta::competency),
        groups);
  }

  private List<Group<BankItem>> groups(String page) {
    return blocks.byChapter(
        guide.questions(),
        Question::place,
        page,
        (question, renderer) -> item(question, renderer, page));
  }

  private static BankItem item(Question question, BlockRenderer renderer, String page) {
    Place place = question.place();
    return new BankItem(
        question.id(),
        Address.relative(page, place.href()),
        question.meta().level(),
        question.meta().competency(),
        new SafeString(renderer.question(new Block.QuestionBlock(question))));
  }

  /** The different values, by alphabet, one spelling each. */
  static List<String> values(List<Meta> metas, Function<Meta, String> value) {
    Map<String, String> values = new TreeMap<>();
    for (Meta meta : metas) {
      String one = value.apply(meta).strip();
      if (!one.isEmpty()) {
        values.putIfAbsent(one.toLowerCase(Locale.ROOT), one);
      }
    }
    return List.copyOf(values.values());
  }
}
