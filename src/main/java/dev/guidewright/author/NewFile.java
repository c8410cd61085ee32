package dev.guidewright.author;

import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes a well-formed file of one kind into the right place of a guide. */
public final class NewFile {
  /** What can be begun; each has a file of its own, so that nothing that exists is touched. */
  public enum Kind {
    /** A chapter beside the others. */
    chapter(""),
    /** A scenario with a rubric, numbered after the last one. */
    scenario("scenarios/"),
    /** An interview question with its answers. */
    question("questions/"),
    /** A decision that can be walked through. */
    graph("");

    private final String folder;

    Kind(String folder) {
      this.folder = folder;
    }
  }

  private NewFile() {}

  /**
   * Writes the file.
   *
   * @param guide the guide's folder
   * @param title its heading
   * @return its path; a problem, and nothing written, when it stood there before
   */
  public static Result<List<Path>> write(Path guide, Kind kind, String title) throws IOException {
    String plain = title.strip().replaceAll("\\s+", " ");
    String name = kind.folder + slug(plain) + ".md";
    String text = Templates.text("new/" + kind + ".md").replace("{title}", plain);
    if (kind == Kind.scenario) {
      int number = nextNumber(guide.resolve(kind.folder));
      name = String.format(Locale.ROOT, "%s%02d-%s.md", kind.folder, number, slug(plain));
      text = text.replace("{number}", Integer.toString(number));
    }
    Draft draft = new Draft(guide);
    draft.add(name, text);
    return draft.write();
  }

  private static int nextNumber(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return 1;
    }
    try (Stream<Path> files = Files.list(folder)) {
      return 1
          + files
              .map(file -> file.getFileName().toString().replaceFirst("^([0-9]{1,4})\\D.*$", "$1"))
              .filter(number -> number.matches("[0-9]{1,4}"))
              .mapToInt(Integer::parseInt)
              .max()
              .orElse(0);
    }
  }

  private static String slug(String title) {
    StringBuilder slug = new StringBuilder();
    title
        .toLowerCase(Locale.ROOT)
        .codePoints()
        .forEach(
            c -> {
              if (Character.isLetterOrDigit(c)) {
                slug.appendCodePoint(c);
              } else if (slug.length() > 0 && slug.charAt(slug.length() - 1) != '-') {
                slug.append('-');
              }
            });
    int end = slug.offsetByCodePoints(0, Math.min(60, slug.codePointCount(0, slug.length())));
    String cut = slug.substring(0, end).replaceFirst("-+$", "");
    return cut.isEmpty() ? "untitled" : cut;
  }
}
