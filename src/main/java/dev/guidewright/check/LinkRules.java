package dev.guidewright.check;

import java.util.List;

/** What is found while addresses are resolved and author HTML is cleaned. */
final class LinkRules {
  private LinkRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.warning(
                "broken-link",
                "A link to a file or page that the guide does not have.",
                "Its words are shown without a link, and the reader cannot follow it.",
                "Write the path from the file that the link stands in; `--fix` mends letter case"
                    + " and files that were moved.")
            .wrong("README.md", "# A guide\n\nRead [how to decide](Decide.md).\n")
            .wrong("decide.md", "# Decide\n")
            .right("README.md", "# A guide\n\nRead [how to decide](decide.md).\n"),
        Rule.warning(
                "broken-anchor",
                "A link to a heading that its file does not have.",
                "The reader lands at the top of a page, or nowhere.",
                "Write the heading in lower case with hyphens for blanks; `--fix` mends an anchor"
                    + " where only one heading can be meant.")
            .wrong("# A guide\n\nSee [the cost](#total-cost).\n\n## Total costs\n")
            .right("# A guide\n\nSee [the cost](#total-costs).\n\n## Total costs\n"),
        Rule.warning(
                "missing-image",
                "A picture that the guide does not have.",
                "The reader sees its text alone.",
                "Put the picture where the address says, or write its path.")
            .wrong("# A guide\n\n![The graph](graph.png)\n"),
        Rule.warning(
                "remote-image",
                "A picture from another site.",
                "Pages load nothing from outside, so that they work offline and tell nobody who"
                    + " reads them; it is shown as a link.",
                "Put a copy beside the page.")
            .wrong("# A guide\n\n![The graph](https://example.org/graph.png)\n"),
        Rule.warning(
                "unsafe-link",
                "An address that could run a script, or of a kind that browsers open unasked.",
                "It is taken out, since a guide may come from strangers.",
                "Use a relative path, `https`, `http`, `mailto` or `tel`.")
            .wrong("# A guide\n\n[Run it](javascript:run()).\n"),
        Rule.warning(
                "active-file",
                "A file among the guide's files that a browser would open as a page, scripts"
                    + " included.",
                "It would run in the name of the site; it is not copied.",
                "Write it in Markdown, or link to where it is published.")
            .wrong("README.md", "# A guide\n\n[The demo](demo.html)\n")
            .wrong("demo.html", "<p>Demo</p>\n"),
        Rule.warning(
                "html-removed",
                "HTML in Markdown that a guide may not hold.",
                "It was taken out, or is shown as text: it could load or run something, or change"
                    + " how the page around it looks.",
                "Use Markdown, or the HTML that code hosts allow.")
            .wrong("# A guide\n\n<iframe src=\"https://example.org\"></iframe>\n"),
        Rule.warning(
            "svg-removed",
            "A part of a picture in SVG that a picture may not hold.",
            "It was taken out: it could load or run something.",
            "Save the picture as plain SVG."));
  }
}
