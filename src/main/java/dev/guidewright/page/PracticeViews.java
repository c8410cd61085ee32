package dev.guidewright.page;

import dev.guidewright.page.BlockViews.FlagView;
import dev.guidewright.page.BlockViews.MetaView;
import dev.guidewright.page.BlockViews.PartView;
import dev.guidewright.page.BlockViews.RevealView;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the templates of the practice pages see: text, and HTML that is already safe. */
final class PracticeViews {
  private PracticeViews() {}

  /** A step of the worksheet or a phase of the clock: a name that is kept, and its words. */
  record Named(String id, String title) {}

  /**
   * Steps to write on.
   *
   * @param from the framework of the guide that they are of, if it is one
   */
  record Worksheet(List<Named> steps, Optional<LinkView> from) {}

  /** A question to ask, and what one then hears. */
  record ExchangeView(SafeString question, SafeString answer, boolean answered) {}

  /** A level of a rubric. */
  record LevelView(SafeString html) {}

  /**
   * One cell of a rubric.
   *
   * @param value counts from 1
   * @param level the level's name
   */
  record CellView(int value, String level, SafeString html) {}

  /** One dimension of a rubric. */
  record DimensionView(String id, String name, SafeString html, List<CellView> cells) {}

  /**
   * Dimensions by level.
   *
   * @param derived whether the steps of the worksheet stand in for a rubric
   */
  record RubricView(boolean derived, List<LevelView> levels, List<DimensionView> rows) {}

  /**
   * A scenario on its own page, or on the interviewer's.
   *
   * @param key names it in the reader's record
   * @param minutes the time box; 0 for none
   * @param given context, constraints and what else the candidate may read at once
   * @param answers strong and weak answers and lists that could not be dealt
   * @param listen what an interviewer listens for
   */
  record ScenarioPageView(
      String path,
      String source,
      String key,
      String interviewerKey,
      String kind,
      String title,
      Map<String, String> anchors,
      int minutes,
      MetaView meta,
      SafeString prompt,
      List<Named> phases,
      List<String> literals,
      List<List<String>> variants,
      List<PartView> given,
      Worksheet worksheet,
      List<SafeString> hints,
      List<ExchangeView> clarifying,
      List<RevealView> answers,
      List<SafeString> followUps,
      List<PartView> listen,
      RubricView rubric,
      List<LinkView> studyFirst,
      Optional<LinkView> next,
      String interviewer,
      String candidate,
      SafeString footnotes) {
    /** Whether the prompt can be dealt with other facts. */
    public boolean isVaried() {
      return !variants.isEmpty() && !literals.isEmpty();
    }
  }

  /** Things of one chapter or heading. */
  record Group<T>(String title, String href, List<T> items) {}

  /** A question in the bank. */
  record BankItem(String id, String href, String level, String competency, SafeString body) {}

  /** The question bank with what can be chosen from. */
  record BankView(
      String count,
      List<String> chapters,
      List<String> levels,
      List<String> competencies,
      List<Group<BankItem>> groups) {}

  /** A red flag with the name that is kept. */
  record FlagItem(String id, FlagView view) {}

  /** A review card. */
  record CardItem(String id, String href, SafeString front, SafeString back) {}

  /** A framework by the names of its steps. */
  record BriefView(String title, String href, boolean ordered, List<SafeString> steps) {}

  /** A competency of the story matrix; {@code note} says how often the guide asks for it. */
  record CompetencyView(String id, String title, String note, String href) {}

  /** A scenario in the list. */
  record ScenarioLine(String key, String href, String title, String facts, String prompt) {}
}
