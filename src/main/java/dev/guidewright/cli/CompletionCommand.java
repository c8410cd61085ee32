package dev.guidewright.cli;

import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script that completes commands in a shell. */
@Command(
    name = "completion",
    description = "Print a script with which a shell completes commands and options.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Examples:",
      "  source <(guidewright completion bash)                   for this shell",
      "  guidewright completion zsh > ~/.guidewright-completion  source in ~/.zshrc",
      "  guidewright completion fish > ~/.config/fish/completions/guidewright.fish"
    })
final class CompletionCommand implements Callable<Integer> {
  /** Shells that are known. */
  enum Shell {
    bash,
    zsh,
    fish
  }

  private final Terminal terminal;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(index = "0", paramLabel = "SHELL", description = "One of ${COMPLETION-CANDIDATES}.")
  private Shell shell = Shell.bash;

  CompletionCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    CommandLine commands = spec.root().commandLine();
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
