package dev.guidewright.cli;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.guidewright.check.Rule;
import dev.guidewright.check.Rules;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Problems as SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read. */
final class SarifReport {
  private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";

  private SarifReport() {}

  static String of(Path guide, List<Problem> problems) {
    JsonArray results = new JsonArray();
    List<String> names = new ArrayList<>(Rules.names());
    problems.forEach(problem -> results.add(result(guide, problem, names)));
    JsonObject run = new JsonObject();
    run.add("tool", object("driver", driver()));
    run.addProperty("columnKind", "utf16CodeUnits");
    run.add("results", results);
    JsonArray runs = new JsonArray();
    runs.add(run);
    JsonObject log = new JsonObject();
    log.addProperty("$schema", SCHEMA);
    log.addProperty("version", "2.1.0");
    log.add("runs", runs);
    return JsonText.of(log);
  }

  private static JsonObject driver() {
    JsonArray rules = new JsonArray();
    Rules.all().forEach(rule -> rules.add(rule(rule)));
    JsonObject driver = new JsonObject();
    driver.addProperty("name", "Guidewright");
    driver.addProperty("version", Version.number());
    driver.add("rules", rules);
    return driver;
  }

  private static JsonObject rule(Rule rule) {
    JsonObject json = new JsonObject();
    json.addProperty("id", rule.name());
    json.add("shortDescription", text(rule.finds()));
    json.add("fullDescription", text(rule.finds() + " " + rule.why()));
    JsonObject help = text(rule.mend());
    help.addProperty("markdown", Rules.markdown(rule));
    json.add("help", help);
    JsonObject configuration = new JsonObject();
    configuration.addProperty("level", level(rule.severity()));
    json.add("defaultConfiguration", configuration);
    return json;
  }

  private static JsonObject result(Path guide, Problem problem, List<String> names) {
    JsonObject json = new JsonObject();
    json.addProperty("ruleId", problem.rule());
    int index = names.indexOf(problem.rule());
    if (index >= 0) {
      json.addProperty("ruleIndex", index);
    }
    json.addProperty("level", level(problem.severity()));
    String hint = problem.hint().isEmpty() ? "" : ": " + problem.hint();
    json.add("message", text(problem.message() + hint));
    JsonObject place = new JsonObject();
    String path = SourcePaths.shown(guide, problem.span().path());
    place.add("artifactLocation", string("uri", uri(path)));
    if (problem.span().line() > 0) {
      place.add("region", region(problem.span()));
    }
    JsonArray locations = new JsonArray();
    locations.add(object("physicalLocation", place));
    json.add("locations", locations);
    return json;
  }

  private static JsonObject region(Span span) {
    JsonObject region = new JsonObject();
    region.addProperty("startLine", span.line());
    if (span.column() > 0) {
      region.addProperty("startColumn", span.column());
    }
    if (span.endLine() >= span.line()) {
      region.addProperty("endLine", span.endLine());
      if (span.endColumn() > 0) {
        region.addProperty("endColumn", span.endColumn());
      }
    }
    return region;
  }

  /** A relative reference, or a file's URI for what lies elsewhere. */
  private static String uri(String path) {
    String escaped =
        Percent.encode(path.replace("%", "%25")).replace("#", "%23").replace("?", "%3F");
    return path.startsWith("/") ? "file://" + escaped : escaped.replace(":", "%3A");
  }

  private static String level(Severity severity) {
    return switch (severity) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case ADVICE -> "note";
    };
  }

  private static JsonObject text(String text) {
    return string("text", text);
  }

  private static JsonObject string(String name, String value) {
    JsonObject json = new JsonObject();
    json.addProperty(name, value);
    return json;
  }

  private static JsonObject object(String name, JsonObject value) {
    JsonObject json = new JsonObject();
    json.add(name, value);
    return json;
  }
}
