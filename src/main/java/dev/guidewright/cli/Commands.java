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
    if (type == CardsCommand.class) {
      return type.cast(new CardsCommand(terminal));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(terminal));
    }
    if (type == SearchCommand.class) {
      return type.cast(new SearchCommand(terminal));
    }
    if (type == ServeCommand.class) {
      return type.cast(new ServeCommand(terminal));
    }
    if (type == DiagramCommand.class) {
      return type.cast(new DiagramCommand(terminal));
    }
    if (type == CompletionCommand.class) {
      return type.cast(new CompletionCommand(terminal));
    }
    if (type == DoctorCommand.class) {
      return type.cast(new DoctorCommand(terminal));
    }
    if (type == InitCommand.class) {
      return type.cast(new InitCommand(terminal));
    }
    if (type == ManCommand.class) {
      return type.cast(new ManCommand(terminal));
    }
    if (type == NewCommand.class) {
      return type.cast(new NewCommand(terminal));
    }
    if (type == UpstreamCommand.class) {
      return type.cast(new UpstreamCommand(terminal));
    }
    if (type == ExportCommand.Anki.class) {
      return type.cast(new ExportCommand.Anki(terminal));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
