package dev.guidewright.check;

import java.util.List;

/** What is found while study structure is recognised. */
final class StudyRules {
  private StudyRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.advice(
                "card-without-back",
                "A paragraph labelled as a card that no paragraph labelled as its back follows.",
                "It is shown as text and never comes up for review.",
                "Write the answer below it, after the label **Back**.")
            .wrong(
                """
                # Words

                **Card**: What is toil?

                Work by hand that could be a program.
                """)
            .right(
                """
                # Words

                **Card**: What is toil?

                **Back**: Work by hand that could be a program.
                """),
        Rule.warning(
                "unknown-card",
                "A card or kind of cards under `cards: exclude` that the guide does not have.",
                "The card that was meant is still in the deck.",
                "Write an id as `guidewright cards` lists it, or a kind.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "cards:\n  exclude: [takaway]\n")
            .right("guide.yml", "cards:\n  exclude: [takeaway]\n"),
        Rule.advice(
                "metadata-in-text",
                "A line of metadata in the paragraph of a question or a prompt.",
                "It is read out with the question, and neither clock nor filters know of it.",
                "Leave a blank line before it.")
            .wrong(
                StudyChecks.SCENARIO + StudyChecks.PROMPT + StudyChecks.TIME + StudyChecks.RUBRIC)
            .right(
                StudyChecks.SCENARIO
                    + StudyChecks.PROMPT
                    + "\n"
                    + StudyChecks.TIME
                    + StudyChecks.RUBRIC),
        Rule.advice(
                "scenario-without-prompt",
                "A scenario without the words it begins with.",
                "Nobody can rehearse it without knowing what the interviewer says.",
                "Write them as a quoted paragraph under the scenario's heading.")
            .wrong(StudyChecks.SCENARIO + StudyChecks.TIME + StudyChecks.RUBRIC)
            .right(
                StudyChecks.SCENARIO + StudyChecks.TIME + StudyChecks.PROMPT + StudyChecks.RUBRIC),
        Rule.warning(
            "variant-not-in-prompt",
            "A variant of a scenario that replaces words its prompt does not hold.",
            "The variant reads like the scenario itself.",
            "Repeat words of the prompt in the header row of the variants, letter by letter."));
  }
}
