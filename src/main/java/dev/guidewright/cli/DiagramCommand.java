package dev.guidewright.cli;

import dev.guidewright.draw.DrawStage;
import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Draws a Mermaid diagram as SVG. */
final class DiagramCommand implements Callable<Integer> {
  private final Terminal terminal;

  private final ReportOptions report = new ReportOptions();

  private final PositionalParamSpec file =
      Commands.argument(0, String.class, "FILE", "A .mmd or .md file; - for standard input.");
  private final OptionSpec output =
      Commands.option(Path.class, "SVG", "-o", "--output")
          .description("Where the drawing goes; standard output when left out.")
          .build();

  DiagramCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "diagram",
            "Draw Mermaid diagrams as SVG files that stand alone.",
            "",
            "Examples:",
            "  guidewright diagram decision.mmd -o decision.svg",
            "  guidewright diagram chapter.md -o chapter.svg    a second fence: chapter-2.svg",
            "  echo 'graph TD; A-->B' | guidewright diagram -   to standard output");
    report.addTo(spec);
    spec.addPositional(file).addOption(output);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    DrawStage.prepare();
    String file = file();
    String text =
        file.equals("-")
            ? new String(terminal.in().readAllBytes(), StandardCharsets.UTF_8)
            : Files.readString(Path.of(file));
    String unix = text.replace("\r\n", "\n");
    List<MermaidFences.Fence> fences =
        file.endsWith(".md") ? MermaidFences.in(unix) : List.of(new MermaidFences.Fence(unix, 1));
    List<Problem> problems = new ArrayList<>();
    int number = 0;
    int drawn = 0;
    for (MermaidFences.Fence fence : fences) {
      number++;
      Optional<Drawing> drawing = draw(fence, number, problems);
      if (drawing.isPresent()) {
        write(drawing.get(), number);
        drawn++;
      }
    }
    boolean all = report(unix, problems, number) && drawn == number;
    return all ? Cli.FINE : Cli.PROBLEMS;
  }

  private Optional<Drawing> draw(MermaidFences.Fence fence, int number, List<Problem> problems) {
    Span origin = Span.of(file(), fence.line(), 1, 1);
    Result<MermaidDiagram> parsed = Mermaid.parse(fence.text(), origin);
    problems.addAll(parsed.problems());
    if (parsed.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR)) {
      return Optional.empty();
    }
    Result<Optional<Drawing>> drawn =
        DrawStage.draw("d" + number, parsed.value(), GuideConfig.defaults().diagrams());
    problems.addAll(drawn.problems());
    return drawn.value();
  }

  private String file() {
    return file.getValue();
  }

  private void write(Drawing drawing, int number) throws IOException {
    Path output = this.output.getValue();
    if (output == null) {
      terminal.out().println(drawing.svg());
      return;
    }
    Files.writeString(numbered(output, number), drawing.svg() + "\n");
  }

  private static Path numbered(Path path, int number) {
    if (number == 1) {
      return path;
    }
    String name = path.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 0 ? name : name.substring(0, dot);
    String ending = dot < 0 ? "" : name.substring(dot);
    return path.resolveSibling(stem + "-" + number + ending);
  }

  private boolean report(String text, List<Problem> problems, int diagrams) {
    if (diagrams == 0) {
      terminal.err().println("guidewright: there is no mermaid fence in " + file());
      return false;
    }
    ProblemPrinter printer =
        new ProblemPrinter(
            Path.of(""), List.of(new SourceFile(file(), text, "")), report.colored(terminal));
    problems.forEach(problem -> terminal.err().print(printer.print(problem)));
    return problems.stream().noneMatch(p -> p.severity() == Severity.ERROR);
  }
}
