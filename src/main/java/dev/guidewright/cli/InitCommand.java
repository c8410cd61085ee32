package dev.guidewright.cli;

import dev.guidewright.author.Beginning;
import dev.guidewright.author.Conversion;
import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Begins a guide. */
@Command(
    name = "init",
    description = "Begin a guide: a small complete one, a layer over another, or a converted one.",
    mixinStandardHelpOptions = true,
    footer = {
      "",
      "Nothing that exists is overwritten.",
      "",
      "Examples:",
      "  guidewright init my-guide                         a small complete guide",
      "  guidewright init team --from ../handbook/guide    a layer over another guide",
      "  guidewright init team --from handbook.zip         over a released one",
      "  guidewright init notes --from-mdbook ../old-book  convert what it can"
    })
final class InitCommand implements Callable<Integer> {
  private final Terminal terminal;

  @Parameters(index = "0", paramLabel = "DIR", description = "Where it goes; made if need be.")
  private Path folder = Path.of(".");

  @ArgGroup private @Nullable Source source;

  /** What to begin with; one of these at most. */
  static final class Source {
    @Option(
        names = "--from",
        paramLabel = "GUIDE",
        description = "Lay the new guide over this folder, zip or jar.")
    private @Nullable Path layer;

    @Option(names = "--from-mdbook", paramLabel = "BOOK", description = "Convert an mdBook.")
    private @Nullable Path mdbook;

    @Option(names = "--from-mkdocs", paramLabel = "DOCS", description = "Convert MkDocs pages.")
    private @Nullable Path mkdocs;

    @Option(
        names = "--from-docusaurus",
        paramLabel = "DOCS",
        description = "Convert Docusaurus pages.")
    private @Nullable Path docusaurus;
  }

  InitCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() throws IOException {
    String go = "Next: cd " + folder + " && guidewright serve";
    if (source == null) {
      return AuthorReport.print(terminal, Beginning.sample(folder), go);
    }
    if (source.layer != null) {
      return isThere(source.layer)
          ? AuthorReport.print(
              terminal, Beginning.layer(folder, InputOptions.meant(source.layer)), go)
          : Cli.USAGE;
    }
    if (source.mdbook != null) {
      return converted(Conversion.Kind.MDBOOK, source.mdbook, go);
    }
    return source.mkdocs != null
        ? converted(Conversion.Kind.MKDOCS, source.mkdocs, go)
        : converted(Conversion.Kind.DOCUSAURUS, given(source.docusaurus), go);
  }

  private static Path given(@Nullable Path path) {
    return path == null ? Path.of(".") : path;
  }

  private int converted(Conversion.Kind kind, Path from, String next) throws IOException {
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
