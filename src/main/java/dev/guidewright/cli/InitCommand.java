package dev.guidewright.cli;

import dev.guidewright.author.Beginning;
import dev.guidewright.author.Conversion;
import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.ArgGroupSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Begins a guide. */
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final PositionalParamSpec folder =
      Commands.argument(0, Path.class, "DIR", "Where it goes; made if need be.");
  private final OptionSpec layer =
      Commands.option(Path.class, "GUIDE", "--from")
          .description("Lay the new guide over this folder, zip or jar.")
          .build();
  private final OptionSpec mdbook =
      Commands.option(Path.class, "BOOK", "--from-mdbook")
          .description("Convert an mdBook.")
          .build();
  private final OptionSpec mkdocs =
      Commands.option(Path.class, "DOCS", "--from-mkdocs")
          .description("Convert MkDocs pages.")
          .build();
  private final OptionSpec docusaurus =
      Commands.option(Path.class, "DOCS", "--from-docusaurus")
          .description("Convert Docusaurus pages.")
          .build();

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes: one thing to begin with at most. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "init",
            "Begin a guide: a small complete one, a layer over another, or a converted one.",
            "",
            "Nothing that exists is overwritten.",
            "",
            "Examples:",
            "  guidewright init my-guide                         a small complete guide",
            "  guidewright init team --from ../handbook/guide    a layer over another guide",
            "  guidewright init team --from handbook.zip         over a released one",
            "  guidewright init notes --from-mdbook ../old-book  convert what it can");
    spec.addPositional(folder)
        .addArgGroup(
            ArgGroupSpec.builder()
                .addArg(layer)
                .addArg(mdbook)
                .addArg(mkdocs)
                .addArg(docusaurus)
                .build());
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    Path folder = this.folder.getValue();
    String go = "Next: cd " + folder + " && guidewright serve";
    Path below = layer.getValue();
    if (below != null) {
      return isThere(below)
          ? AuthorReport.print(terminal, Beginning.layer(folder, InputOptions.meant(below)), go)
          : Cli.USAGE;
    }
    Map<Conversion.Kind, OptionSpec> conversions = new EnumMap<>(Conversion.Kind.class);
    conversions.put(Conversion.Kind.MDBOOK, mdbook);
    conversions.put(Conversion.Kind.MKDOCS, mkdocs);
    conversions.put(Conversion.Kind.DOCUSAURUS, docusaurus);
    for (Map.Entry<Conversion.Kind, OptionSpec> conversion : conversions.entrySet()) {
      Path from = conversion.getValue().getValue();
      if (from != null) {
        return converted(conversion.getKey(), from, folder, go);
      }
    }
    return AuthorReport.print(terminal, Beginning.sample(folder), go);
  }

  private int converted(Conversion.Kind kind, Path from, Path folder, String next)
      throws IOException {
    if (!isThere(from)) {
      return Cli.USAGE;
    }
    Conversion conversion = Conversion.of(kind, from);
    Result<List<Path>> written = conversion.write(folder);
    int code = AuthorReport.print(terminal, written, next);
    if (code == Cli.FINE && !conversion.left().isEmpty()) {
      terminal.out().println("Left for you:");
      conversion.left().forEach(line -> terminal.out().println("  " + ProblemPrinter.safe(line)));
    }
    return code;
  }

  private boolean isThere(Path path) {
    if (!Files.exists(path)) {
      terminal.err().println("guidewright: there is no " + ProblemPrinter.safe(path.toString()));
      return false;
    }
    return true;
  }
}
