package dev.guidewright.cli;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.guidewright.check.Rules;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

/** The pages of the manual that are made from the code. */
final class ManualPages {
  private static final Path SCHEMA = Path.of("src/main/resources/guide.schema.json");

  private ManualPages() {}

  static Set<String> names() {
    return Set.of("configuration.md", "rules.md", "commands.md");
  }

  /** Each page's text by its name. */
  static Map<String, String> all() throws IOException {
    return new TreeMap<>(
        Map.of(
            "configuration.md", configuration(),
            "rules.md", Rules.markdown(),
            "commands.md", commands()));
  }

  private static String configuration() throws IOException {
    JsonObject schema = JsonParser.parseString(Files.readString(SCHEMA)).getAsJsonObject();
    StringBuilder page = new StringBuilder("# Configuration\n\n");
    page.append("`guide.yml` stands at the guide's root; every key may be left out. ");
    page.append("Editors that read this first line complete keys and mark mistakes:\n\n");
    page.append("```yaml\n# yaml-language-server: $schema=guide.schema.json\n```\n\n");
    page.append("| Key | Value | Says |\n| :--- | :--- | :--- |\n");
    rows("", schema.getAsJsonObject("properties"), page);
    return page.toString();
  }

  private static void rows(String prefix, JsonObject properties, StringBuilder page) {
    for (Map.Entry<String, JsonElement> entry : properties.entrySet()) {
      JsonObject property = entry.getValue().getAsJsonObject();
      String key = prefix + entry.getKey();
      if (property.has("anyOf")) {
        alternatives(key, property, page);
      } else if (property.has("properties")) {
        rows(key + ".", property.getAsJsonObject("properties"), page);
      } else {
        page.append("| `").append(key).append("` | ").append(value(property)).append(" | ");
        page.append(says(property)).append(" |\n");
      }
    }
  }

  /** A word, or keys that say more. */
  private static void alternatives(String key, JsonObject property, StringBuilder page) {
    for (JsonElement alternative : property.getAsJsonArray("anyOf")) {
      JsonObject one = alternative.getAsJsonObject();
      if (one.has("properties")) {
        rows(key + ".", one.getAsJsonObject("properties"), page);
      } else {
        page.append("| `").append(key).append("` | ").append(value(one)).append(" | ");
        page.append(says(one)).append(" |\n");
      }
    }
  }

  private static String value(JsonObject property) {
    if (property.has("const")) {
      return "`" + property.get("const").getAsString() + "`";
    }
    if (property.has("enum")) {
      List<String> values = new ArrayList<>();
      property.getAsJsonArray("enum").forEach(value -> values.add("`" + value.getAsString() + "`"));
      return String.join(", ", values);
    }
    if (property.has("$ref")) {
      return property.get("$ref").getAsString().endsWith("color") ? "`#rrggbb`" : "text or list";
    }
    String type = property.has("type") ? property.get("type").getAsString() : "";
    return switch (type) {
      case "boolean" -> "`true`, `false`";
      case "integer" -> "number";
      case "object" -> "map";
      default -> "text";
    };
  }

  private static String says(JsonObject property) {
    String text = property.has("description") ? property.get("description").getAsString() : "";
    String value = property.has("default") ? property.get("default").getAsString() : "";
    return (text + (value.isEmpty() ? "" : " Default: `" + value + "`.")).strip();
  }

  private static String commands() {
    StringWriter nowhere = new StringWriter();
    PrintWriter printer = new PrintWriter(nowhere);
    Terminal terminal =
        new Terminal(InputStream.nullInputStream(), printer, printer, false, Map.of());
    CommandLine root = Cli.commands(terminal);
    StringBuilder page = new StringBuilder("# Commands\n\n");
    page.append("`guidewright help COMMAND` prints the same.\n");
    usage(root, page);
    return page.toString();
  }

  private static void usage(CommandLine command, StringBuilder page) {
    String name = command.getCommandSpec().qualifiedName();
    page.append("\n## ").append(name).append("\n\n```text\n");
    page.append(command.getUsageMessage(Ansi.OFF).stripTrailing()).append("\n```\n");
    new TreeMap<>(command.getSubcommands())
        .forEach(
            (subname, subcommand) -> {
              if (!subname.equals("help")) {
                usage(subcommand, page);
              }
            });
  }
}
