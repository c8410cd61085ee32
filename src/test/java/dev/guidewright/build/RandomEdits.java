package dev.guidewright.build;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** A copy of the guide that ships, which one edit after the other changes as an author might. */
final class RandomEdits {
  private static final Path SHIPPED = Path.of(System.getProperty("basedir", "."), "guide");
  private static final List<String> WORDS =
      List.of(
          "platform",
          "vendor",
          "debt",
          "policies",
          "review",
          "outage",
          "TCO",
          "architect",
          "decisions",
          "ägypten",
          "naïve",
          "cost");

  /** Texts that somebody may add to a page; each makes another stage look twice. */
  private static final List<String> BLOCKS =
      List.of(
          "## A new heading\n\nWith words below it.",
          "## Scenario 9: A made one\n\n\"What do you do?\"\n\n**Hints**:\n\n- Wait\n- Ask",
          "**Key Takeaway**: A platform is a product with users who can leave.",
          "**Interview Question**: \"How do you choose?\"\n\n**Strong Answer**: With care.",
          "See [another page](README.md), [one](glossary.md#tco) and [[Technical debt]].",
          "A note[^n] and <kbd>Ctrl</kbd> <img src=x onerror=alert(1)>.\n\n[^n]: Said so.",
          "```mermaid\ngraph TD\n  A{Core?} -->|Yes| B[Build]\n  A -->|No| C[Buy]\n```",
          "```mermaid\ngraph TD\n  A[unclosed -->\n```",
          "- ❌ Blame people\n- ✅ Look at the system",
          "| a | b |\n|---|---|\n| 1 | `two` |",
          "[broken](nowhere.md) and [worse](glossary.md#nothing)",
          "![A picture](assets/made.svg)",
          "> [!NOTE]\n> Something to know.");

  private static final List<String> SETTINGS =
      List.of(
          "title: Another title\n",
          "title: Guide\nlanguage: de\n",
          "title: Guide\nbaseUrl: https://example.org/guide/\n",
          "title: Guide\nlabels:\n  strong-answer: [Model Answer]\n",
          "title: Guide\nrules:\n  broken-link: off\n",
          "title: Guide\nchapters:\n  - technical-debt.md\n  - scenarios\n",
          "title: Guide\nsplit: auto\n",
          "title: Guide\ntheme:\n  accent: '#225588'\n",
          "title: Guide\ntheme:\n  folder: look\n",
          "title: Guide\ndiagrams:\n  lenient: true\n",
          "title: Guide\ncards:\n  exclude: [term]\n",
          "title: [broken\n");

  private final Path guide;
  private final Random random;
  private int count;

  RandomEdits(Path guide, long seed) {
    this.guide = guide;
    this.random = new Random(seed);
    copy(SHIPPED, guide);
  }

  /** Edits the guide and says how. */
  String next() {
    count++;
    try {
      return switch (random.nextInt(12)) {
        case 0, 1, 2 -> changeWord(any());
        case 3, 4 -> addBlock(any());
        case 5 -> removeSection(any());
        case 6 -> rename(any());
        case 7 -> addTerm();
        case 8 -> settings();
        case 9 -> theme();
        case 10 -> addFile();
        default -> mend();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Path any() throws IOException {
    List<Path> pages = pages();
    return pages.get(random.nextInt(pages.size()));
  }

  private List<Path> pages() throws IOException {
    try (Stream<Path> files = Files.walk(guide)) {
      return new ArrayList<>(
          files.filter(file -> file.toString().endsWith(".md")).sorted().toList());
    }
  }

  private <T> T pick(List<T> list) {
    return list.get(random.nextInt(list.size()));
  }

  private String changeWord(Path page) throws IOException {
    String text = Files.readString(page);
    int blank = text.indexOf(' ', random.nextInt(Math.max(1, text.length())));
    if (blank < 0) {
      return addBlock(page);
    }
    String word = pick(WORDS);
    write(page, text.substring(0, blank) + " " + word + text.substring(blank));
    return "the word " + word + " in " + page;
  }

  private String addBlock(Path page) throws IOException {
    String block = pick(BLOCKS);
    String text = Files.readString(page);
    int end = text.indexOf("\n\n", random.nextInt(Math.max(1, text.length())));
    int at = end < 0 ? text.length() : end;
    write(page, text.substring(0, at) + "\n\n" + block + text.substring(at) + "\n");
    return "added to " + page + ": " + block;
  }

  private String removeSection(Path page) throws IOException {
    String text = Files.readString(page);
    int from = text.indexOf("\n## ", random.nextInt(Math.max(1, text.length())));
    if (from < 0) {
      return changeWord(page);
    }
    int to = text.indexOf("\n## ", from + 1);
    write(page, text.substring(0, from) + (to < 0 ? "\n" : text.substring(to)));
    return "a section removed from " + page;
  }

  private String rename(Path page) throws IOException {
    Files.move(page, page.resolveSibling("renamed-" + count + ".md"));
    return page + " renamed";
  }

  private String addTerm() throws IOException {
    Path glossary = guide.resolve("glossary.md");
    String text = Files.exists(glossary) ? Files.readString(glossary) : "# Glossary\n";
    String word = pick(WORDS) + (random.nextBoolean() ? " " + pick(WORDS) : "");
    write(glossary, text + "\n**" + word + "** (aka " + pick(WORDS) + "): a thing.\n");
    return "the term " + word;
  }

  private String settings() throws IOException {
    String yaml = pick(SETTINGS);
    write(guide.resolve("guide.yml"), yaml);
    return "guide.yml: " + yaml;
  }

  /** A theme folder, used by one of the settings. */
  private String theme() throws IOException {
    Path look = guide.resolve("look");
    Files.createDirectories(look.resolve("templates/blocks"));
    Files.createDirectories(look.resolve("assets"));
    write(look.resolve("templates/blocks/takeaway.peb"), "<p>" + count + "{{ block.body }}</p>");
    write(look.resolve("assets/own.css"), "p { margin: " + count + "px }");
    return "theme " + count;
  }

  private String addFile() throws IOException {
    if (random.nextBoolean()) {
      Files.createDirectories(guide.resolve("assets"));
      String svg = "<svg xmlns='http://www.w3.org/2000/svg'><text>" + count + "</text></svg>";
      write(guide.resolve("assets/made.svg"), svg);
      return "a picture";
    }
    String front = random.nextBoolean() ? "---\ndraft: true\norder: 3\n---\n" : "";
    Path page = guide.resolve("made-" + random.nextInt(5) + ".md");
    write(page, front + "# Made " + count + "\n\n" + pick(BLOCKS) + "\n");
    return "the page " + page + ": " + front;
  }

  /** Everything but added files as it was. */
  private String mend() {
    copy(SHIPPED, guide);
    return "all mended";
  }

  private static void write(Path file, String text) throws IOException {
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  private static void copy(Path from, Path to) {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.sorted().toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
