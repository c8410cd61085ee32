package dev.guidewright.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Prints a script that completes commands in a shell. */
final class CompletionCommand implements Callable<Integer> {
  /** Shells that are known. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Terminal terminal;

  private final PositionalParamSpec shell =
      Commands.argument(0, Shell.class, "SHELL", "One of ${COMPLETION-CANDIDATES}.");
  private final CommandSpec spec;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
    spec =
        Commands.withHelp(
            Commands.command(
                    this,
                    "completion",
                    "Print a script with which a shell completes commands and options.",
                    "",
                    "Examples:",
                    "  source <(guidewright completion bash)                   for this shell",
                    "  guidewright completion zsh > ~/.guidewright-completion  source in ~/.zshrc",
                    "  guidewright completion fish > ~/.config/fish/completions/guidewright.fish")
                .addPositional(shell));
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    return spec;
  }

  @Override
  public Integer call() {
    CommandLine commands = spec.root().commandLine();
    Shell shell = this.shell.getValue();
    if (shell == Shell.fish) {
      terminal.out().print(FishCompletion.of("guidewright", commands));
      return Cli.FINE;
    }
    String zsh =
        "autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit\n";
    terminal.out().print(shell == Shell.zsh ? zsh : "");
    terminal.out().print(AutoComplete.bash("guidewright", commands));
    return Cli.FINE;
  }
}
