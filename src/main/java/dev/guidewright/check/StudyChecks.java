package dev.guidewright.check;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Diagram;
import dev.guidewright.model.MarkdownNodes;
import dev.guidewright.model.Part;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Question;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Term;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonmark.node.Node;

/** Study structure with a part missing. */
final class StudyChecks {
  private static final Set<Part.Kind> ANSWERS =
      EnumSet.of(
          Part.Kind.FRAMEWORK_ANSWER,
          Part.Kind.ANSWER_TEMPLATE,
          Part.Kind.STRONG_ANSWER,
          Part.Kind.OTHER);

  static final String SCENARIO = "# Exits\n\n## Practice\n\n### Scenario 1: The price doubles\n\n";
  static final String PROMPT = "\"Your vendor doubles its price. What do you do?\"\n";
  static final String RUBRIC =
      "\n**Rubric**:\n\n| | Senior | Director |\n| - | - | - |\n| Costs | knows them | weighs them"
          + " |\n";
  static final String TIME = "**Time**: 45 min\n\n";

  private static final Rule NO_RUBRIC =
      Rule.advice(
              "scenario-without-rubric",
              "A scenario without a rubric.",
              "Whoever rehearses it cannot tell how good the answer was.",
              "Write a table after the label **Rubric**: rows are what is looked at, columns"
                  + " levels.")
          .wrong(SCENARIO + TIME + PROMPT)
          .right(SCENARIO + TIME + PROMPT + RUBRIC);

  private static final Rule NO_TIME =
      Rule.advice(
              "scenario-without-time",
              "A scenario without a time box.",
              "The clock of its page does not know when to ring.",
              "Write **Time**: 45 min under its heading.")
          .wrong(SCENARIO + PROMPT + RUBRIC)
          .right(SCENARIO + TIME + PROMPT + RUBRIC);

  private static final Rule NO_ANSWER =
      Rule.advice(
              "question-without-answer",
              "An interview question that no answer, framework or story follows.",
              "There is nothing to compare one's own answer with, and no card comes of it.",
              "Write a paragraph labelled **Framework Answer** or **Strong Answer** below it.")
          .wrong(
              """
              # Buying

              **Interview Question**: "When do you buy?"
              """)
          .right(
              """
              # Buying

              **Interview Question**: "When do you buy?"

              **Strong Answer**:

              > "I start from what we must be good at ourselves."
              """);

  private static final Rule THIN =
      Rule.advice(
              "thin-card",
              "A review card whose back says next to nothing, or only repeats its front.",
              "A card like that is answered right each time and teaches nothing.",
              "Say more, or leave the card out with `cards: {exclude: […]}` in `guide.yml`.")
          .wrong(
              """
              # Words

              Toil.

              ## Glossary

              **Toil**: toil
              """)
          .right(
              """
              # Words

              Toil.

              ## Glossary

              **Toil**: work by hand that a program could do.
              """);

  private static final Rule UNUSED_TERM =
      Rule.advice(
              "unused-term",
              "A term of the glossary that no other section uses.",
              "Nobody meets it in the text; the guide explains a word it does not need.",
              "Use it, name the words it is used by as `(aka …)`, or remove it.")
          .wrong(
              """
              # Words

              Work.

              ## Glossary

              **Toil**: work by hand without end.
              """)
          .right(
              """
              # Words

              Toil.

              ## Glossary

              **Toil**: work by hand without end.
              """);

  private StudyChecks() {}

  static List<Rule> rules() {
    return List.of(NO_RUBRIC, NO_TIME, NO_ANSWER, THIN, UNUSED_TERM);
  }

  static void look(Subject subject, Report report) {
    subject.study().scenarios().forEach(scenario -> scenario(scenario, report));
    subject.study().questions().forEach(question -> question(question, report));
    subject.study().cards().forEach(card -> card(card, report));
    terms(subject, report);
    subject.study().diagrams().stream().map(Diagram::doubts).forEach(report::addAll);
  }

  private static void scenario(Scenario scenario, Report report) {
    String name = "the scenario \"" + scenario.title() + "\" has no ";
    if (scenario.rubric().isEmpty() && scenario.part(Part.Kind.RUBRIC).isEmpty()) {
      report.add(
          NO_RUBRIC, scenario.span(), name + "rubric", "write a table after the label **Rubric**");
    }
    if (scenario.meta().minutes() == 0) {
      report.add(
          NO_TIME, scenario.span(), name + "time box", "write **Time**: 45 min under its heading");
    }
  }

  private static void question(Question question, Report report) {
    boolean answered =
        !question.stories().isEmpty()
            || question.parts().stream()
                .anyMatch(part -> ANSWERS.contains(part.kind()) && !part.blocks().isEmpty());
    if (!answered) {
      report.add(
          NO_ANSWER,
          question.span(),
          "nothing below this question answers it",
          "write a paragraph labelled **Framework Answer** or **Strong Answer**");
    }
  }

  private static void card(Card card, Report report) {
    String front = words(card.front());
    String back = words(card.back());
    int least =
        switch (card.kind()) {
          case QUESTION -> 4;
          case TERM -> 2;
          case DECISION, FRAMEWORK, TAKEAWAY, AUTHORED -> 1;
        };
    if (Words.count(back) < least || key(front).equals(key(back))) {
      report.add(
          THIN,
          card.span(),
          "the back of the card \"" + cut(front) + "\" says \"" + cut(back) + "\"",
          "say more, or exclude " + card.id() + " under cards in guide.yml");
    }
  }

  private static String key(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().toLowerCase(Locale.ROOT);
  }

  private static String cut(String text) {
    return text.length() > 60 ? text.substring(0, 59) + "…" : text;
  }

  private static String words(List<Block> blocks) {
    List<Node> nodes = MarkdownNodes.in(blocks);
    return nodes.stream().map(PlainText::of).collect(Collectors.joining(" "));
  }

  private static void terms(Subject subject, Report report) {
    Set<String> used = new HashSet<>();
    subject
        .linked()
        .termUses()
        .forEach(
            (id, places) -> {
              if (!places.isEmpty()) {
                used.add(id);
              }
            });
    Map<String, Span> spans = new HashMap<>();
    for (var chapter : subject.study().guide().chapters()) {
      for (Section section : chapter.sections()) {
        for (Block block : section.blocks()) {
          if (block instanceof Block.TermBlock term) {
            spans.putIfAbsent(term.term().id(), Spans.of(term.term(), section));
          }
        }
      }
    }
    for (Term term : subject.study().terms()) {
      if (!used.contains(term.id())) {
        report.add(
            UNUSED_TERM,
            spans.getOrDefault(term.id(), Span.file("")),
            "no section uses the term \"" + term.name() + "\"",
            "use it, name what it is called in the text as (aka …), or remove it");
      }
    }
  }
}
