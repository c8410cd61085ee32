package dev.guidewright.cli;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** The script with which fish completes commands, made of the same model as {@code --help}. */
final class FishCompletion {
  private final String program;
  private final StringBuilder script = new StringBuilder();

  private FishCompletion(String program) {
    this.program = program;
  }

  /** One {@code complete} line for each command, option and argument that has known values. */
  static String of(String program, CommandLine commands) {
    FishCompletion fish = new FishCompletion(program);
    fish.line(List.of("-f"));
    fish.below(commands.getCommandSpec(), List.of());
    return fish.script.toString();
  }

  private void below(CommandSpec command, List<String> way) {
    List<String> names = command.subcommands().keySet().stream().toList();
    command
        .subcommands()
        .forEach(
            (name, sub) -> {
              CommandSpec spec = sub.getCommandSpec();
              String text = about(spec.usageMessage());
              line(List.of("-n", quoted(at(way, names)), "-a", name, "-d", quoted(text)));
            });
    command.options().stream().filter(option -> !option.hidden()).forEach(o -> option(o, way));
    command.positionalParameters().forEach(argument -> argument(argument, way));
    command
        .subcommands()
        .forEach(
            (name, sub) ->
                below(sub.getCommandSpec(), Stream.concat(way.stream(), Stream.of(name)).toList()));
  }

  private void option(OptionSpec option, List<String> way) {
    List<String> words = new ArrayList<>(List.of("-n", quoted(at(way, List.of()))));
    for (String name : option.names()) {
      words.addAll(List.of(name.startsWith("--") ? "-l" : "-s", name.replaceFirst("^--?", "")));
    }
    words.addAll(values(option));
    words.addAll(List.of("-d", quoted(first(option.description()))));
    line(words);
  }

  /** What may follow an option; nothing after a switch. */
  private static List<String> values(ArgSpec option) {
    if (option.arity().max() == 0) {
      return List.of();
    }
    List<String> known = known(option);
    if (!known.isEmpty()) {
      return List.of("-x", "-a", quoted(String.join(" ", known)));
    }
    return isFile(option) ? List.of("-r", "-F") : List.of("-x");
  }

  private void argument(PositionalParamSpec argument, List<String> way) {
    List<String> known = known(argument);
    String here = quoted(at(way, List.of()));
    if (!known.isEmpty()) {
      line(List.of("-n", here, "-a", quoted(String.join(" ", known))));
    } else if (isFile(argument)) {
      line(List.of("-n", here, "-F"));
    }
  }

  private static List<String> known(ArgSpec argument) {
    List<String> known = new ArrayList<>();
    if (argument.completionCandidates() != null) {
      argument.completionCandidates().forEach(known::add);
    }
    return known;
  }

  private static boolean isFile(ArgSpec argument) {
    return Stream.of(argument.auxiliaryTypes())
        .anyMatch(type -> type.equals(Path.class) || type.equals(File.class));
  }

  /** The condition that these commands have been typed, and none of those that may come next. */
  private static String at(List<String> way, List<String> next) {
    List<String> conditions = new ArrayList<>();
    way.forEach(name -> conditions.add("__fish_seen_subcommand_from " + name));
    if (way.isEmpty()) {
      conditions.add("__fish_use_subcommand");
    } else if (!next.isEmpty()) {
      conditions.add("not __fish_seen_subcommand_from " + String.join(" ", next));
    }
    return String.join("; and ", conditions);
  }

  private static String about(UsageMessageSpec usage) {
    return first(usage.header().length > 0 ? usage.header() : usage.description());
  }

  private static String first(String[] description) {
    return description.length == 0 ? "" : Ansi.OFF.string(description[0]).replace("%n", " ");
  }

  private static String quoted(String text) {
    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
  }

  private void line(List<String> words) {
    script.append("complete -c ").append(program);
    words.forEach(word -> script.append(' ').append(word));
    script.append('\n');
  }
}
