package dev.guidewright.study;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a label or heading can open, with the words that open it unless {@code guide.yml} adds
 * others. A star stands for any words, or none.
 */
enum Label {
  QUESTION("question", "Interview Question", "Key Interview Question", "Practice Question"),
  FRAMEWORK_ANSWER("framework-answer", "*Framework Answer"),
  ANSWER_TEMPLATE("answer-template", "*Answer Template"),
  STRONG_ANSWER("strong-answer", "*Strong Answer"),
  WEAK_ANSWER("weak-answer", "*Weak Answer"),
  WHY("why", "Why They Ask", "Why They Ask It", "Why They Ask This"),
  LISTEN_FOR("listen-for", "Listen For", "What They Listen For", "What to Listen For"),
  FOLLOW_UPS("follow-ups", "Follow-ups", "Followups", "Follow-up Questions"),
  STORY("story", "Story Example*", "Real Example*", "Story"),
  TAKEAWAY("takeaway", "Key Takeaway"),
  CARD("card", "Card"),
  BACK("back", "Back"),
  FRAMEWORK("framework", "*Framework*", "*Approach*", "*Classification*"),
  CONTEXT("context", "Context", "Background", "Situation"),
  CONSTRAINTS("constraints", "Constraints", "Constraint"),
  CLARIFYING("clarifying", "Clarifying Questions", "Clarifying Question"),
  HINTS("hints", "Hints", "Hint"),
  RUBRIC("rubric", "Rubric", "*Scoring Rubric"),
  VARIANTS("variants", "Variants", "Variant"),
  LEVEL("level", "Level"),
  TIME("time", "Time", "Time Box", "Timebox"),
  DIFFICULTY("difficulty", "Difficulty"),
  COMPETENCY("competency", "Competency"),
  STUDY_FIRST("study-first", "Study First", "Prerequisites"),
  CARDS("cards", "Cards"),
  PRACTICE("practice", "*Practice*", "*Scenarios*"),
  SCENARIO("scenario", "Scenario"),
  RED_FLAGS(
      "red-flags",
      "*Red Flag*",
      "*Red Flags*",
      "*Avoid*",
      "*Do*",
      "*Do's*",
      "*Dos*",
      "*Don't*",
      "*Don'ts*",
      "*Donts*"),
  GLOSSARY("glossary", "Glossary", "Glossary of Terms"),
  ALSO("also", "aka", "a.k.a.", "also known as", "also called", "also"),
  WHAT_NOW("what-now", "What do you do?"),
  NAME_STEPS("name-steps", "Name the steps");

  /** What opens something wherever it stands. */
  static final Set<Label> ANYWHERE =
      EnumSet.of(
          QUESTION,
          FRAMEWORK_ANSWER,
          ANSWER_TEMPLATE,
          STRONG_ANSWER,
          WEAK_ANSWER,
          WHY,
          LISTEN_FOR,
          FOLLOW_UPS,
          STORY,
          TAKEAWAY,
          CARD);

  /** What belongs to a question. */
  static final Set<Label> OF_QUESTION =
      EnumSet.of(
          FRAMEWORK_ANSWER,
          ANSWER_TEMPLATE,
          STRONG_ANSWER,
          WEAK_ANSWER,
          WHY,
          LISTEN_FOR,
          FOLLOW_UPS);

  /** What belongs to a scenario. */
  static final Set<Label> OF_SCENARIO =
      EnumSet.of(
          CONTEXT,
          CONSTRAINTS,
          CLARIFYING,
          HINTS,
          FRAMEWORK_ANSWER,
          ANSWER_TEMPLATE,
          STRONG_ANSWER,
          WEAK_ANSWER,
          WHY,
          LISTEN_FOR,
          RUBRIC,
          FOLLOW_UPS,
          VARIANTS);

  /** What stands in a line of metadata. */
  static final Set<Label> METADATA =
      EnumSet.of(LEVEL, TIME, DIFFICULTY, COMPETENCY, STUDY_FIRST, CARDS);

  private final String key;

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> patterns;

  Label(String key, String... patterns) {
    this.key = key;
    this.patterns = List.of(patterns);
  }

  /** The name under which {@code guide.yml} adds to it. */
  String key() {
    return key;
  }

  /** The words that open it, the usual one first. */
  List<String> patterns() {
    return patterns;
  }
}
