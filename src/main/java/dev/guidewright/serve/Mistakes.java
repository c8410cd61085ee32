package dev.guidewright.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.build.Build;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.SourceFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Errors as the overlay shows them: place, message, the source line, where in it, the hint. */
final class Mistakes {
  private static final int SHOWN = 20;
  private static final int WIDTH = 200;

  private Mistakes() {}

  static JsonArray of(Path guide, Build build) {
    Map<String, SourceFile> sources = new HashMap<>();
    build.guide().study().guide().quotable().forEach(file -> sources.put(file.shown(), file));
    JsonArray mistakes = new JsonArray();
    build.problems().stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .limit(SHOWN)
        .forEach(problem -> mistakes.add(of(guide, problem, sources)));
    return mistakes;
  }

  /** A failure that is no problem of the guide's. */
  static JsonArray of(RuntimeException failure) {
    JsonObject json = new JsonObject();
    json.addProperty("place", "");
    json.addProperty("message", String.valueOf(failure.getMessage()));
    json.addProperty("rule", "failure");
    json.addProperty("line", "");
    json.addProperty("from", 0);
    json.addProperty("length", 0);
    json.addProperty("hint", "the terminal says more; the next save tries again");
    JsonArray mistakes = new JsonArray();
    mistakes.add(json);
    return mistakes;
  }

  private static JsonObject of(Path guide, Problem problem, Map<String, SourceFile> sources) {
    JsonObject json = new JsonObject();
    json.addProperty("place", place(guide, problem));
    json.addProperty("message", problem.message());
    json.addProperty("rule", problem.rule());
    json.addProperty("hint", problem.hint());
    String line =
        Optional.ofNullable(sources.get(problem.span().path()))
            .map(source -> source.line(problem.span().line()))
            .orElse("");
    int caret = Math.max(0, Math.min(problem.span().column() - 1, line.length()));
    int begin = caret > WIDTH * 3 / 4 ? caret - WIDTH / 2 : 0;
    String shown = line.substring(begin, Math.min(line.length(), begin + WIDTH));
    boolean oneLine = problem.span().endLine() == problem.span().line();
    int wanted = oneLine ? problem.span().endColumn() - problem.span().column() : 1;
    int length = Math.max(1, Math.min(wanted, shown.length() - (caret - begin)));
    json.addProperty("line", shown);
    json.addProperty("from", caret - begin);
    json.addProperty("length", problem.span().column() > 0 ? length : 0);
    return json;
  }

  /** The path from where the command was run, so that a terminal or an editor finds it. */
  private static String place(Path guide, Problem problem) {
    Path folder = Files.isRegularFile(guide) ? guide.getParent() : guide;
    String place = problem.span().toString();
    String path = problem.span().path();
    Path root = folder == null ? Path.of("") : folder;
    String file = root.resolve(path).normalize().toString();
    return file + place.substring(Math.min(place.length(), path.length()));
  }
}
