package dev.guidewright.bench;

import java.util.Locale;
import java.util.Random;

/** One page of a corpus. */
final class CorpusPage {
  private static final int SECTIONS = 4;

  private final Corpus corpus;
  private final int page;
  private final Random random;
  private final CorpusWords words;
  private final StringBuilder text = new StringBuilder(8192);
  private int links;

  CorpusPage(Corpus corpus, int page) {
    this.corpus = corpus;
    this.page = page;
    this.random = new Random(page * 7919L + 17);
    this.words = new CorpusWords(random, page / Corpus.PAGES_IN_FOLDER);
  }

  String markdown() {
    line("---\ntitle: " + Corpus.title(page) + "\n---\n# " + Corpus.title(page));
    paragraph(2);
    for (int section = 0; section < SECTIONS; section++) {
      section(section);
    }
    if (page % 10 == 0) {
      scenario();
    }
    line("**Key Takeaway**: " + words.sentence(12));
    return text.toString();
  }

  private void section(int section) {
    int place = 1 + section * 4;
    line("## " + heading(place));
    linkParagraph();
    paragraph(section == 0 ? 3 : 2);
    line("### " + heading(place + 1));
    block(section);
    line("### " + heading(place + 2));
    linkParagraph();
    paragraph(2);
    line("#### " + heading(place + 3));
    paragraph(1);
    bullets();
  }

  private void block(int section) {
    switch (section) {
      case 0 -> table();
      case 1 -> code();
      case 2 -> steps();
      default -> studyOrDrawing();
    }
  }

  private void studyOrDrawing() {
    if (page % 5 == 0 && corpus.diagrams()) {
      flowchart();
      return;
    }
    if (page % 4 == 1) {
      question();
      return;
    }
    line("> " + words.sentence(14) + " " + words.sentence(10));
    paragraph(2);
  }

  private void paragraph(int sentences) {
    StringBuilder paragraph = new StringBuilder();
    for (int i = 0; i < sentences; i++) {
      paragraph.append(sentence(i)).append(' ');
    }
    line(paragraph.toString().strip());
  }

  private String sentence(int place) {
    int length = 8 + random.nextInt(6);
    return switch (place) {
      case 0 -> "The **" + words.noun() + "** comes first. " + words.sentence(length);
      case 1 ->
          words.sentence(length) + " Ask what `" + words.noun() + "." + words.verb() + "()` costs.";
      case 2 -> "We " + words.verb() + " the " + term() + " *with care*. " + words.sentence(length);
      default -> "Press <kbd>" + words.product() + "</kbd>. " + words.sentence(length);
    };
  }

  private String term() {
    int number = random.nextInt(corpus.terms());
    return number % 5 == 0 && random.nextBoolean()
        ? CorpusWords.acronym(number)
        : CorpusWords.term(number);
  }

  /** A paragraph with one of the page's eight links, half of them near by and half anywhere. */
  private void linkParagraph() {
    boolean near = links++ % 2 == 0;
    int other =
        Math.floorMod(
            near ? page + 1 + random.nextInt(40) : random.nextInt(corpus.pages()), corpus.pages());
    String heading = CorpusWords.heading(other, 1 + random.nextInt(SECTIONS * 4));
    String slug = heading.toLowerCase(Locale.ROOT).replace(' ', '-');
    line(
        words.sentence(8)
            + " See ["
            + heading
            + "]("
            + relative(other)
            + '#'
            + slug
            + ") for the "
            + words.noun()
            + " of "
            + words.product()
            + '.');
  }

  private String relative(int other) {
    String path = Corpus.path(other);
    boolean sameFolder = Corpus.folder(other).equals(Corpus.folder(page));
    return sameFolder ? path.substring(path.indexOf('/') + 1) : "../" + path;
  }

  private void bullets() {
    line(
        "- "
            + words.sentence(7)
            + "\n- "
            + words.sentence(6)
            + "\n  - "
            + words.sentence(5)
            + "\n  - "
            + words.sentence(5)
            + "\n- "
            + words.sentence(6));
  }

  private void steps() {
    line(
        "1. "
            + words.sentence(8)
            + "\n2. "
            + words.sentence(8)
            + "\n3. "
            + words.sentence(8)
            + "\n\n- [x] "
            + words.sentence(5)
            + "\n- [ ] "
            + words.sentence(5));
  }

  private void table() {
    StringBuilder table =
        new StringBuilder("| Option | Cost | Risk | Owner |\n|---|--:|---|---|\n");
    for (int row = 0; row < 4; row++) {
      table
          .append("| ")
          .append(words.adjective())
          .append(' ')
          .append(words.noun())
          .append(" | ")
          .append(random.nextInt(1000))
          .append(" | ")
          .append(words.noun())
          .append(" | `")
          .append(words.verb())
          .append("` |\n");
    }
    line(table.toString().strip());
  }

  private void code() {
    line(
        "```java\nvoid "
            + words.verb()
            + "(List<String> "
            + words.noun()
            + ") {\n  for (var each : all) {\n    "
            + words.verb()
            + "(each, "
            + random.nextInt(100)
            + "); // "
            + words.noun()
            + " & "
            + words.noun()
            + "\n  }\n}\n```");
  }

  private void question() {
    line("**Interview Question**: \"How do you " + words.verb() + " the " + words.noun() + "?\"");
    line("**Level**: Director · **Competency**: " + words.noun());
    line(
        "**Framework Answer**:\n\n1. **"
            + CorpusWords.capitalised(words.noun())
            + "**: "
            + words.sentence(7)
            + "\n2. **"
            + CorpusWords.capitalised(words.noun())
            + "**: "
            + words.sentence(7));
    line("**Strong Answer**:\n\n> \"" + words.sentence(14) + ' ' + words.sentence(12) + '"');
  }

  private void scenario() {
    line("## Practice\n\n### Scenario 1: The " + words.adjective() + ' ' + words.noun());
    line('"' + words.sentence(10) + " What do you do?\"");
    line("**Hints**:\n\n- " + words.sentence(8) + "\n- " + words.sentence(8));
    line("**Strong Answer**:\n\n> \"" + words.sentence(16) + '"');
  }

  private void flowchart() {
    line(
        "```mermaid\ngraph TD\n    A["
            + words.noun()
            + "] --> B{"
            + words.noun()
            + " critical?}\n    B -->|Yes| C{"
            + words.adjective()
            + " enough?}\n    B -->|No| D["
            + words.verb()
            + " later "
            + page
            + "]\n    C -->|Yes| E["
            + words.verb()
            + "]\n    C -->|No| F["
            + words.verb()
            + " the "
            + words.noun()
            + "]\n    F --> A\n    D --> G("
            + words.product()
            + ")\n```");
  }

  private String heading(int place) {
    return CorpusWords.heading(page, place);
  }

  private void line(String block) {
    text.append(block).append("\n\n");
  }
}
