package dev.guidewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.build.Build;
import dev.guidewright.model.Problem;
import java.nio.file.Path;
import java.util.Locale;

/** A build's outcome for machines. */
final class BuildJson {
  private BuildJson() {}

  static String of(Build build, StageClock clock, Path output) {
    JsonObject json = new JsonObject();
    json.addProperty("written", build.isWritable());
    json.addProperty("output", output.toString());
    JsonObject counts = new JsonObject();
    Counts.of(build).forEach(counts::addProperty);
    json.add("counts", counts);
    JsonObject millis = new JsonObject();
    clock.millis().forEach(millis::addProperty);
    json.add("milliseconds", millis);
    JsonArray problems = new JsonArray();
    build.problems().forEach(problem -> problems.add(problem(problem)));
    json.add("problems", problems);
    return JsonText.of(json);
  }

  static JsonObject problem(Problem problem) {
    JsonObject json = new JsonObject();
    json.addProperty("rule", problem.rule());
    json.addProperty("severity", problem.severity().name().toLowerCase(Locale.ROOT));
    json.addProperty("file", problem.span().path());
    json.addProperty("line", problem.span().line());
    json.addProperty("column", problem.span().column());
    json.addProperty("message", problem.message());
    json.addProperty("hint", problem.hint());
    return json;
  }
}
