package dev.guidewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.build.Build;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Provenance;
import dev.guidewright.model.Section;
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
    json.add("pages", pages(build.guide().study().guide()));
    JsonArray problems = new JsonArray();
    build.problems().forEach(problem -> problems.add(problem(problem)));
    json.add("problems", problems);
    return JsonText.of(json);
  }

  /** What a chapter's page holds, and where it comes from in a guide that is laid over others. */
  private static JsonArray pages(Guide guide) {
    JsonArray pages = new JsonArray();
    for (Chapter chapter : guide.chapters()) {
      JsonObject page = new JsonObject();
      page.addProperty("page", chapter.output());
      page.addProperty("source", guide.layers().shown(chapter.source()));
      if (guide.layers().isLaid()) {
        Provenance from =
            guide.layers().provenance().getOrDefault(chapter.source(), Provenance.ADDED);
        page.addProperty("provenance", from.name().toLowerCase(Locale.ROOT));
      }
      page.addProperty("title", chapter.title());
      page.addProperty("minutes", chapter.minutes());
      page.add("sections", sections(chapter));
      pages.add(page);
    }
    return pages;
  }

  private static JsonArray sections(Chapter chapter) {
    JsonArray sections = new JsonArray();
    for (Section section : chapter.sections()) {
      JsonObject json = new JsonObject();
      json.addProperty("id", section.id());
      json.addProperty("title", section.title());
      json.addProperty("level", section.level());
      json.addProperty("words", section.words());
      json.addProperty("minutes", section.minutes());
      sections.add(json);
    }
    return sections;
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
