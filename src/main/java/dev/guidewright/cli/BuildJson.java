package dev.guidewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.build.Build;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Provenance;
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
    if (build.guide().study().guide().layers().isLaid()) {
      json.add("pages", pages(build.guide().study().guide()));
    }
    JsonArray problems = new JsonArray();
    build.problems().forEach(problem -> problems.add(problem(problem)));
    json.add("problems", problems);
    return JsonText.of(json);
  }

  /** Where each page comes from, for a guide that is laid over others. */
  private static JsonArray pages(Guide guide) {
    JsonArray pages = new JsonArray();
    for (Chapter chapter : guide.chapters()) {
      JsonObject page = new JsonObject();
      page.addProperty("page", chapter.output());
      page.addProperty("source", guide.layers().shown(chapter.source()));
      Provenance from =
          guide.layers().provenance().getOrDefault(chapter.source(), Provenance.ADDED);
      page.addProperty("provenance", from.name().toLowerCase(Locale.ROOT));
      pages.add(page);
    }
    return pages;
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
