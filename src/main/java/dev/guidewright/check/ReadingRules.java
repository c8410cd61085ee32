package dev.guidewright.check;

import java.util.List;

/** What is found while files are read. */
final class ReadingRules {
  private ReadingRules() {}

  static List<Rule> all() {
    return List.of(
        Rule.error(
            "no-guide",
            "A path that leads to no folder and no file.",
            "There is nothing to build.",
            "Name the folder that holds the Markdown, or one Markdown file."),
        Rule.error(
                "no-chapters",
                "A guide without a single chapter.",
                "A site needs at least one page of its own text.",
                "Write a `README.md`, or name another folder.")
            .wrong("notes.txt", "Not Markdown.\n")
            .right("README.md", "# A guide\n"),
        Rule.error(
            "unreadable",
            "A file or folder that cannot be read.",
            "The site would lack it without a word.",
            "Check that you may read it and that nothing else writes to it."),
        Rule.error(
            "bad-name",
            "A file whose name no web address or no other system can carry.",
            "The page could not be opened everywhere.",
            "Use letters, digits, hyphens and dots."),
        Rule.warning(
                "device-name",
                "A file or folder called like a device of Windows: `con`, `prn`, `aux`, `nul`,"
                    + " `com1` or `lpt1`, whatever its ending.",
                "A checkout on Windows cannot hold it, nor can the site be unpacked there.",
                "Rename it.")
            .wrong("README.md", "# A guide\n")
            .wrong("con.md", "# What speaks against it\n"),
        Rule.error(
            "same-name",
            "Two files whose names look alike and differ only in how their letters are composed.",
            "One of them would take the other's place in the site.",
            "Rename one of them."),
        Rule.error(
            "too-large",
            "A file, or a table, beyond every reasonable size.",
            "Such a page takes minutes to build and cannot be read.",
            "Cut the text into chapters; link to a large file instead of carrying it along."),
        Rule.error(
            "encoding",
            "Text that is not UTF-8.",
            "Letters would be shown as others.",
            "Save the file as UTF-8."),
        Rule.warning(
            "no-commit",
            "`version: commit` in a guide that lies in no Git repository.",
            "The pages would not say which edition they are.",
            "Write the version itself, or build in a clone."),
        Rule.warning(
            "symbolic-link",
            "A symbolic link in the guide; it is not followed.",
            "What lies behind it might be anywhere on the machine that builds, and would be"
                + " published.",
            "Copy the file into the guide."),
        Rule.error(
                "yaml",
                "YAML that cannot be read, in `guide.yml` or in front matter.",
                "Nothing that stands there would count.",
                "Mend it at the place named.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "title: [A guide\n")
            .right("guide.yml", "title: A guide\n"),
        Rule.warning(
                "unknown-key",
                "A key that nobody knows, in `guide.yml` or in front matter.",
                "A key with a slip in it has no effect.",
                "Write the key that was meant, or remove it.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "titel: A guide\n")
            .right("guide.yml", "title: A guide\n"),
        Rule.error(
                "wrong-value",
                "A value of the wrong kind, in `guide.yml` or in front matter.",
                "The site would come out other than said.",
                "Give a value of the kind named.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "base-url: guides\n")
            .right("guide.yml", "base-url: https://guides.example.org/\n"),
        Rule.warning(
                "unknown-chapter",
                "A name under `chapters` of `guide.yml` that is no file or folder of the guide.",
                "The chapter that was meant stands at the end, in the order of names.",
                "Write the path from the guide's folder.")
            .wrong("README.md", "# A guide\n")
            .wrong("decide.md", "# Decide\n")
            .wrong("guide.yml", "chapters: [decides.md]\n")
            .right("guide.yml", "chapters: [decide.md]\n"),
        Rule.warning(
                "unknown-label",
                "A name under `labels` of `guide.yml` that opens nothing.",
                "What is labelled so is shown as an ordinary paragraph.",
                "Write one of the names that the hint lists.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "labels:\n  strong-anser: [Gute Antwort]\n")
            .right("guide.yml", "labels:\n  strong-answer: [Gute Antwort]\n"),
        Rule.advice(
                "two-indexes",
                "A folder with both an `index.md` and a `README.md`.",
                "Only one can be the folder's page; `index.md` is, and readers do not see the"
                    + " other.",
                "Rename or remove one of them.")
            .wrong("index.md", "# A guide\n")
            .wrong("README.md", "# About this folder\n"),
        Rule.advice(
                "reserved-name",
                "A file with the name of a page that every site has.",
                "Its address is another than its name says.",
                "Rename the file.")
            .wrong("README.md", "# A guide\n")
            .wrong("search.md", "# Looking for people\n"),
        Rule.warning(
            "too-complex",
            "A paragraph with more brackets, stars or the like than anybody writes.",
            "It is shown as it is written, since to understand it would take too long.",
            "Cut it into paragraphs, or put it into a code block."),
        Rule.error(
                "no-theme",
                "A theme folder that is missing or lies outside the guide.",
                "The site would not look as said.",
                "Name a folder inside the guide under `theme: folder`.")
            .wrong("README.md", "# A guide\n")
            .wrong("guide.yml", "theme:\n  folder: look\n"),
        Rule.error(
            "template",
            "A template of a theme that cannot be used.",
            "The pages could not be made.",
            "Mend it at the place named."));
  }
}
