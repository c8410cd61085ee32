package dev.guidewright.author;

import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Begins a guide: a small complete one, or a layer over another. */
public final class Beginning {
  private static final List<String> SAMPLE =
      List.of(
          "README.md",
          "guide.yml",
          "first-hour.md",
          "telling-people.md",
          "glossary.md",
          "scenarios/README.md",
          "scenarios/01-doubled-payments.md");

  private Beginning() {}

  /**
   * Writes a small complete guide that shows each convention once.
   *
   * @param folder a folder, which need not exist; the guide goes into {@code guide} below it
   * @return what was written; problems, and nothing written, when a file stood there before
   * @throws IOException when the machine does not let it be written
   */
  public static Result<List<Path>> sample(Path folder) throws IOException {
    Draft draft = new Draft(folder);
    for (String file : SAMPLE) {
      draft.add("guide/" + file, Templates.text("init/" + file));
    }
    addSurroundings(draft);
    return draft.write();
  }

  /**
   * Writes a guide that is laid over another one and changes nothing yet.
   *
   * @param folder where it goes
   * @param base the folder or archive of the guide below
   */
  public static Result<List<Path>> layer(Path folder, Path base) throws IOException {
    Draft draft = new Draft(folder);
    draft.add(
        "guide/guide.yml",
        Templates.text("layer/guide.yml").replace("{base}", way(folder.resolve("guide"), base)));
    addSurroundings(draft);
    return draft.write();
  }

  static void addSurroundings(Draft draft) {
    draft.add("guide/.guidewright/guide.schema.json", Templates.text("/guide.schema.json"));
    draft.add(".gitignore", Templates.text("init/gitignore"));
    draft.add(".github/workflows/guide.yml", OwnJar.pinnedIn(Templates.text("init/workflow.yml")));
  }

  private static String way(Path from, Path to) {
    Path start = from.toAbsolutePath().normalize();
    Path end = to.toAbsolutePath().normalize();
    boolean sameDisk = Objects.equals(start.getRoot(), end.getRoot());
    String way = (sameDisk ? start.relativize(end) : end).toString().replace('\\', '/');
    return "'" + way.replace("'", "''") + "'";
  }
}
