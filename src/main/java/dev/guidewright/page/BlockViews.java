package dev.guidewright.page;

import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.List;

/** What the templates of the study blocks see: text, and HTML that is already safe. */
final class BlockViews {
  private BlockViews() {}

  /** The line of labels; each text may be empty. */
  record MetaView(
      String level,
      String time,
      String difficulty,
      String competency,
      List<LinkView> studyFirst,
      List<LabelView> others) {
    /** Whether there is anything to show. */
    public boolean isPresent() {
      return !(level.isEmpty()
          && time.isEmpty()
          && difficulty.isEmpty()
          && competency.isEmpty()
          && studyFirst.isEmpty()
          && others.isEmpty());
    }
  }

  /** A label and its words. */
  record LabelView(String label, String text) {}

  /** A labelled stretch; {@code kind} such as {@code strong-answer} is for style. */
  record PartView(String kind, String label, SafeString body) {}

  /** What one reveal shows: a single part, or a strong and a weak answer side by side. */
  record RevealView(String label, List<PartView> parts) {}

  record QuestionView(
      String id,
      String label,
      String text,
      MetaView meta,
      List<PartView> open,
      List<RevealView> reveals,
      SafeString stories) {}

  record StepView(String title, SafeString body, List<String> points) {}

  record FrameworkView(String title, boolean ordered, List<StepView> steps) {}

  record StoryView(String title, SafeString body) {}

  record SideView(String label, SafeString body) {}

  record ContrastView(List<SideView> sides) {}

  /** One flag; either text may be empty, not both. */
  record FlagView(SafeString dont, boolean hasDont, SafeString instead, boolean hasInstead) {}

  /** A run of flags, and whether any of them has a counterpart. */
  record RedFlagsView(List<FlagView> flags, boolean pairs) {}

  record TakeawayView(SafeString body) {}

  record ScenarioView(
      String id, String number, String title, String href, MetaView meta, SafeString prompt) {}

  record TermView(
      String id, String name, List<String> aliases, SafeString body, List<LinkView> uses) {}

  record CardView(SafeString front, SafeString back) {}

  /** A footnote and the places that refer to it. */
  record FootnoteView(String id, SafeString body, List<String> references) {}

  /**
   * A drawing; {@code svg} is empty where it could not be drawn, {@code walk} where none is, and
   * {@code mistakes} says why a text could not be read; one that is {@code small} shrinks to fit a
   * phone, one that is {@code large} can be seen on the whole window.
   */
  record DiagramView(
      String id,
      boolean drawn,
      SafeString svg,
      String alternative,
      String source,
      String walk,
      String title,
      List<String> mistakes,
      boolean small,
      boolean large) {}
}
