package dev.guidewright.read;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Reads {@code guide.yml}; its keys are described for editors in {@code guide.schema.json}. */
final class ConfigReader {
  static final String FILE = "guide.yml";

  private final List<Problem> problems = new ArrayList<>();

  private ConfigReader() {}

  static Result<GuideConfig> read(YamlNode.Mapping yaml, String path) {
    ConfigReader reader = new ConfigReader();
    GuideConfig config = reader.config(new YamlReader(yaml, path, 0, FILE, reader.problems));
    return new Result<>(config, reader.problems);
  }

  private GuideConfig config(YamlReader yaml) {
    GuideConfig defaults = GuideConfig.defaults();
    GuideConfig config =
        new GuideConfig(
            yaml.text("title", ""),
            yaml.text("id", ""),
            yaml.text("description", ""),
            language(yaml),
            baseUrl(yaml),
            yaml.text("version", ""),
            yaml.texts("chapters"),
            yaml.oneOf("split", "", "auto", "none"),
            yaml.lists("labels"),
            yaml.texts("extends"),
            yaml.texts("omit"),
            theme(yaml),
            editLink(yaml),
            diagrams(yaml, defaults.diagrams()),
            practice(yaml.below("practice")),
            cards(yaml.below("cards")),
            yaml.pairs("rules"));
    yaml.warnOfUnknownKeys();
    return config;
  }

  private String language(YamlReader yaml) {
    String language = yaml.text("language", "en");
    if (!language.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8}){0,8}")) {
      error(yaml, "language", "\"language\" must be a language tag", "for example en, de or pt-BR");
      return "en";
    }
    return language;
  }

  private String baseUrl(YamlReader yaml) {
    String url = yaml.text("base-url", "");
    if (url.isEmpty()) {
      return "";
    }
    if (!url.matches("https?://[^\\s\"'<>?#]{1,500}")) {
      error(yaml, "base-url", "\"base-url\" must be a web address", "https://guides.example.org/");
      return "";
    }
    return url.endsWith("/") ? url : url + "/";
  }

  private String editLink(YamlReader yaml) {
    String pattern = yaml.text("edit-link", "");
    if (pattern.isEmpty() || (pattern.matches("https?://\\S+") && pattern.contains("{path}"))) {
      return pattern;
    }
    error(
        yaml,
        "edit-link",
        "\"edit-link\" must be a web address that holds {path}",
        "https://code.example.org/team/guide/edit/main/{path}");
    return "";
  }

  private GuideConfig.Theme theme(YamlReader yaml) {
    YamlReader theme = yaml.below("theme");
    GuideConfig.Theme look =
        new GuideConfig.Theme(
            theme.text("folder", ""),
            theme.text("logo", ""),
            theme.text("favicon", ""),
            color(theme, "accent"),
            color(theme, "accent-dark"),
            theme.flag("provenance"));
    theme.warnOfUnknownKeys();
    return look;
  }

  private String color(YamlReader yaml, String key) {
    String color = yaml.text(key, "");
    if (color.isEmpty() || color.matches("#[0-9a-fA-F]{6}")) {
      return color.toLowerCase(Locale.ROOT);
    }
    error(
        yaml,
        key,
        "\"" + key + "\" must be a colour such as \"#0b5fff\"",
        "quote it: # begins a comment");
    return "";
  }

  private static GuideConfig.Diagrams diagrams(YamlReader guide, GuideConfig.Diagrams defaults) {
    // What most people want to say about diagrams, in one word.
    boolean lenient = guide.says("diagrams", "lenient");
    YamlReader yaml = lenient ? guide.nothingBelow("diagrams") : guide.below("diagrams");
    GuideConfig.Diagrams diagrams =
        new GuideConfig.Diagrams(
            lenient || yaml.flag("lenient"),
            yaml.oneOf("engine", "embedded", "dot"),
            yaml.count("max-nodes", defaults.maxNodes()),
            yaml.count("max-edges", defaults.maxEdges()));
    yaml.warnOfUnknownKeys();
    return diagrams;
  }

  private static GuideConfig.Practice practice(YamlReader yaml) {
    Map<String, List<String>> byCompetency = new TreeMap<>();
    yaml.lists("worksheets")
        .forEach((name, steps) -> byCompetency.put(name.toLowerCase(Locale.ROOT), steps));
    GuideConfig.Practice practice = new GuideConfig.Practice(yaml.texts("worksheet"), byCompetency);
    yaml.warnOfUnknownKeys();
    return practice;
  }

  private static GuideConfig.Cards cards(YamlReader yaml) {
    GuideConfig.Cards cards = new GuideConfig.Cards(yaml.texts("exclude"));
    yaml.warnOfUnknownKeys();
    return cards;
  }

  private void error(YamlReader yaml, String key, String message, String hint) {
    Span span = yaml.spanOf(key);
    problems.add(Problem.error("wrong-value", span, message, hint));
  }
}
