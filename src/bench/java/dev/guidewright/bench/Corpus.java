package dev.guidewright.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A guide made by rule, for measuring: the same number gives the same bytes on every machine.
 *
 * <p>Pages have 6 to 8 KB with nested headings, lists, a table, code, eight links to headings of
 * other pages, and study structure (a question on every fourth page, a scenario on every tenth, a
 * takeaway on each); a flowchart stands on every fifth page unless diagrams are off. Folders hold
 * twenty pages, the first of which is the folder's own; a home page and a glossary come with them.
 *
 * <p>As a command: {@code Corpus PAGES FOLDER [--no-diagrams]}.
 */
public final class Corpus {
  static final int PAGES_IN_FOLDER = 20;

  private final int pages;
  private final boolean diagrams;

  /** A corpus of so many pages, beside its home page and glossary. */
  public Corpus(int pages, boolean diagrams) {
    this.pages = pages;
    this.diagrams = diagrams;
  }

  /** Writes a corpus where the arguments say; an existing file is replaced, no file is removed. */
  public static void main(String[] arguments) throws IOException {
    boolean diagrams = arguments.length < 3 || !arguments[2].equals("--no-diagrams");
    if (arguments.length < 2 || arguments.length > 3 || (arguments.length == 3 && diagrams)) {
      throw new IllegalArgumentException("usage: Corpus PAGES FOLDER [--no-diagrams]");
    }
    new Corpus(Integer.parseInt(arguments[0]), diagrams).write(Path.of(arguments[1]));
  }

  /** Writes all files below a folder, which is made when missing. */
  public void write(Path folder) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("guide.yml"), "title: Corpus of " + pages + " pages\n");
    Files.writeString(folder.resolve("README.md"), home());
    Files.writeString(folder.resolve("glossary.md"), glossary());
    for (int page = 0; page < pages; page++) {
      Path file = folder.resolve(path(page));
      Files.createDirectories(folder.resolve(folder(page)));
      Files.writeString(file, new CorpusPage(this, page).markdown());
    }
  }

  int pages() {
    return pages;
  }

  boolean diagrams() {
    return diagrams;
  }

  /** One term for a folder, and some for all. */
  int terms() {
    return 40 + pages / PAGES_IN_FOLDER;
  }

  static String folder(int page) {
    return String.format(Locale.ROOT, "part-%04d", page / PAGES_IN_FOLDER + 1);
  }

  /** The path of a page below the corpus's folder, with {@code /}. */
  static String path(int page) {
    String name =
        page % PAGES_IN_FOLDER == 0
            ? "README"
            : String.format(Locale.ROOT, "page-%02d", page % PAGES_IN_FOLDER + 1);
    return folder(page) + '/' + name + ".md";
  }

  static String title(int page) {
    return CorpusWords.heading(page, 0) + ' ' + (page + 1);
  }

  private String home() {
    StringBuilder text =
        new StringBuilder("---\ntitle: Corpus\n---\n# Corpus\n\nA guide for measuring.\n\n");
    for (int page = 0; page < pages; page += PAGES_IN_FOLDER) {
      text.append("- [").append(title(page)).append("](").append(path(page)).append(")\n");
    }
    return text.toString();
  }

  private String glossary() {
    StringBuilder text = new StringBuilder("---\ntitle: Glossary\n---\n# Glossary\n");
    for (int number = 0; number < terms(); number++) {
      text.append("\n**").append(CorpusWords.capitalised(CorpusWords.term(number))).append("**");
      if (number % 5 == 0) {
        text.append(" (aka ").append(CorpusWords.acronym(number)).append(')');
      }
      text.append(": what a reader should know of it, as agreed for entry ")
          .append(number)
          .append(".\n");
    }
    return text.toString();
  }
}
