package dev.guidewright.check;

import java.util.List;

/** What is found in diagrams. */
final class DiagramRules {
  private static final String HEAD = "# Exits\n\n```mermaid\ngraph TD\n";
  private static final String TAIL = "```\n";

  private DiagramRules() {}

  private static String chart(String lines) {
    return HEAD + lines.indent(4) + TAIL;
  }

  static List<Rule> all() {
    return List.of(
        Rule.error(
                "diagram-syntax",
                "A diagram that Mermaid could not read.",
                "There is nothing to draw; with `diagrams: lenient` it is shown as code.",
                "Mend it at the place named.")
            .wrong(chart("A[Start --> B[End]"))
            .right(chart("A[Start] --> B[End]")),
        Rule.advice(
                "diagram-unsupported",
                "A diagram of a kind that is not drawn.",
                "Its text is shown as code.",
                "Draw it as a flowchart, a sequence or another kind that is drawn, or as a"
                    + " picture.")
            .wrong("# Plan\n\n```mermaid\ngantt\n    title Plan\n```\n"),
        Rule.warning(
            "diagram-arrow",
            "An arrow whose two halves disagree.",
            "Mermaid itself cannot draw it, so code hosts show an error.",
            "Write the same line and heads on both sides of the label."),
        Rule.advice(
                "diagram-callback",
                "A click on a node that would call a function.",
                "Nothing in a diagram is ever run.",
                "Link the node to a page or a section.")
            .wrong(chart("A[Start] --> B[End]\nclick A callback"))
            .right(chart("A[Start] --> B[End]\nclick A \"https://example.org\"")),
        Rule.advice(
                "diagram-setting",
                "A setting in a diagram's own front matter or `%%{init}` that does nothing here.",
                "Nothing in a diagram is run or loaded, so settings that would allow it are left"
                    + " out; a name that is not known is a slip.",
                "Remove it; theme, colours, curve and spacing can be set.")
            .wrong(chart("%%{init: {\"securityLevel\": \"loose\"}}%%\nA[Start] --> B[End]"))
            .right(chart("%%{init: {\"theme\": \"base\"}}%%\nA[Start] --> B[End]")),
        Rule.warning(
            "large-diagram",
            "A diagram with more nodes or edges than are drawn.",
            "It would take long to draw and nobody could read it; it is shown as code.",
            "Split it, or raise `diagrams: max-nodes` and `max-edges`."),
        Rule.error(
            "undrawable-diagram",
            "A diagram for which no layout could be found.",
            "There is nothing to show.",
            "Simplify the graph, or split it in two."),
        Rule.warning(
                "diagram-one-exit",
                "A question in a decision with one way on.",
                "A reader who answers otherwise does not know where to go.",
                "Draw the other answers, or make the question a statement.")
            .wrong(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C{Cheap?}\nC -->|Yes| D[Buy]"))
            .right(
                chart(
                    "A{Core?} -->|Yes| B[Build]\nA -->|No| C{Cheap?}\n"
                        + "C -->|Yes| D[Buy]\nC -->|No| B")),
        Rule.warning(
                "diagram-undecided",
                "A question at the end of a decision, without a way on.",
                "Whoever comes there has decided nothing yet.",
                "Draw its answers, or make it an outcome.")
            .wrong(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C{Cheap?}"))
            .right(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C[Look at the price]")),
        Rule.warning(
                "diagram-unlabelled-exit",
                "An exit of a node without a label, beside exits that have one.",
                "Nobody knows which answer leads there.",
                "Write the answer on the arrow: `-->|answer|`.")
            .wrong(chart("A{Core?} -->|Yes| B[Build]\nA --> C[Buy]"))
            .right(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C[Buy]")),
        Rule.warning(
                "diagram-same-label",
                "Two exits of one question with the same answer.",
                "The answer does not decide where to go.",
                "Give each exit an answer of its own.")
            .wrong(chart("A{Core?} -->|Yes| B[Build]\nA -->|Yes| C[Buy]"))
            .right(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C[Buy]")),
        Rule.advice(
            "diagram-unlabelled-path",
            "An end of a decision to which no path of answers leads.",
            "It is there, but nothing decides for it.",
            "Label the exits on the way to it."),
        Rule.warning(
                "diagram-unreachable",
                "A node of a decision that cannot be reached from where it begins.",
                "Whoever walks through the decision never sees it.",
                "Draw an arrow to it, or take it out.")
            .wrong(chart("A{Core?} -->|Yes| B[Build]\nA -->|No| C[Buy]\nD[Share] --> B"))
            .right(
                chart(
                    "A{Core?} -->|Yes| B[Build]\nA -->|No| C[Buy]\nA -->|Partly| D[Share]\nD -->"
                        + " B")),
        Rule.warning(
                "diagram-endless",
                "A circle in a decision that no arrow leaves.",
                "Whoever comes there never reaches an outcome.",
                "Draw a way out of the circle.")
            .wrong(
                chart(
                    "A{Core?} -->|Yes| B[Build]\nA -->|No| C[Wait]\nC --> D[Ask again]\nD -->"
                        + " C"))
            .right(
                chart(
                    "A{Core?} -->|Yes| B[Build]\nA -->|No| C[Wait]\nC --> D[Ask again]\nD --> A")));
  }
}
