package dev.guidewright.cli;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands and hands them the terminal. */
final class Commands implements IFactory {
  private final Terminal terminal;

  Commands(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == BuildCommand.class) {
      return type.cast(new BuildCommand(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
