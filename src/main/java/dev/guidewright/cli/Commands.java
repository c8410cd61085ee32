package dev.guidewright.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/**
 * Says what commands and options there are. All are said by calls: to find them out by reflection,
 * as the library also can, takes a twentieth of a second of each start.
 */
final class Commands {
  private Commands() {}

  /** A command. */
  static CommandSpec command(
      Callable<Integer> command, String name, String description, String... footer) {
    return named(CommandSpec.wrapWithoutInspection(command), name, description, footer);
  }

  /** A command that only has others below it. */
  static CommandSpec group(String name, String description, String... footer) {
    return named(CommandSpec.create(), name, description, footer);
  }

  private static CommandSpec named(
      CommandSpec spec, String name, String description, String... footer) {
    spec.name(name).usageMessage().description(description).footer(footer);
    return spec;
  }

  /** A command with the options that each has after its own. */
  static CommandSpec withHelp(CommandSpec command) {
    return command
        .versionProvider(new Version())
        .addOption(
            OptionSpec.builder("-h", "--help")
                .usageHelp(true)
                .description("Show this help message and exit.")
                .build())
        .addOption(
            OptionSpec.builder("-V", "--version")
                .versionHelp(true)
                .description("Print version information and exit.")
                .build());
  }

  /** An option that is given or not. */
  static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name).type(boolean.class).description(description).build();
  }

  /** Whether an option was given. */
  static boolean isGiven(OptionSpec flag) {
    return Boolean.TRUE.equals(flag.getValue());
  }

  /** An option with one value. */
  static OptionSpec.Builder option(Class<?> type, String label, String... names) {
    return OptionSpec.builder(names).type(type).arity("1").paramLabel(label);
  }

  /** An argument that must be there. */
  static PositionalParamSpec argument(int index, Class<?> type, String label, String description) {
    return argument(index, type, "1", label, description);
  }

  /** An argument that may be left out. */
  static PositionalParamSpec optionalArgument(
      int index, Class<?> type, String label, String description) {
    return argument(index, type, "0..1", label, description);
  }

  private static PositionalParamSpec argument(
      int index, Class<?> type, String arity, String label, String description) {
    return PositionalParamSpec.builder()
        .index(String.valueOf(index))
        .type(type)
        .arity(arity)
        .required(arity.equals("1"))
        .paramLabel(label)
        .description(description)
        .build();
  }
}
