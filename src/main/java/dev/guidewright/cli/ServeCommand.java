package dev.guidewright.cli;

import dev.guidewright.serve.PortTakenException;
import dev.guidewright.serve.Preview;
import dev.guidewright.serve.PreviewRequest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Shows a guide in a browser while it is written. */
final class ServeCommand implements Callable<Integer> {
  private static final int LAST_PORT = 65_535;

  private final Terminal terminal;

  private final InputOptions input = new InputOptions();

  private final OptionSpec port =
      Commands.option(int.class, "N", "--port")
          .defaultValue("8321")
          .description("The port to listen on; 0 for any that is free (default: ${DEFAULT-VALUE}).")
          .build();
  private final OptionSpec bind =
      Commands.option(String.class, "ADDRESS", "--bind")
          .defaultValue(PreviewRequest.LOOPBACK)
          .description("The address to listen on; this machine alone when left out.")
          .build();
  private final OptionSpec open = Commands.flag("--open", "Open the browser.");

  ServeCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  /** What the command is called, and what it takes. */
  CommandSpec spec() {
    CommandSpec spec =
        Commands.command(
            this,
            "serve",
            "Show a guide in the browser and reload it after each save. Writes nothing.",
            "",
            "Examples:",
            "  guidewright serve --open               ./guide, in the browser",
            "  guidewright serve notes --port 9000    another folder, another port",
            "  guidewright serve --bind 0.0.0.0       for other machines, too:",
            "                                       they can read all of it");
    input.addTo(spec);
    spec.addOption(port).addOption(bind).addOption(open);
    return Commands.withHelp(spec);
  }

  @Override
  public Integer call() throws IOException {
    InputOptions.existing(input.guide());
    int port = this.port.getValue();
    if (port < 0 || port > LAST_PORT) {
      terminal.err().println("guidewright: a port is a number from 0 to " + LAST_PORT);
      return Cli.USAGE;
    }
    try {
      return serve(port);
    } catch (PortTakenException taken) {
      return instead(taken);
    }
  }

  private int serve(int at) throws PortTakenException, IOException {
    PreviewRequest request =
        new PreviewRequest(input.guide(), input.drafts(), bind.getValue(), at, input.cache());
    PreviewLog log = new PreviewLog(input.guide(), terminal);
    try (Preview preview = start(request, log)) {
      log.begins(preview.address(), request);
      if (Commands.isGiven(open)) {
        Browser.open(preview.address(), terminal);
      }
      preview.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return Cli.FINE;
  }

  private Preview start(PreviewRequest request, PreviewLog log)
      throws PortTakenException, IOException {
    try {
      return Preview.start(request, log);
    } catch (IOException e) {
      String reason = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
      throw new IOException("cannot listen on " + bind.getValue() + " (" + reason + ")", e);
    }
  }

  /** Says how to see who has the port, and offers the next one. */
  private int instead(PortTakenException taken) throws IOException {
    PrintWriter err = terminal.err();
    err.println("guidewright: port " + taken.port() + " is in use; see by which program with");
    err.println("    " + whoHas(taken.port()));
    if (taken.next() == 0) {
      return Cli.MACHINE;
    }
    if (!terminal.interactive()) {
      err.println("Port " + taken.next() + " is free: guidewright serve --port " + taken.next());
      return Cli.MACHINE;
    }
    err.print("Serve on port " + taken.next() + " instead? [Y/n] ");
    err.flush();
    BufferedReader in =
        new BufferedReader(new InputStreamReader(terminal.in(), StandardCharsets.UTF_8));
    Optional<String> answer = Optional.ofNullable(in.readLine());
    if (answer.isEmpty() || answer.get().strip().toLowerCase(Locale.ROOT).startsWith("n")) {
      return Cli.MACHINE;
    }
    try {
      return serve(taken.next());
    } catch (PortTakenException again) {
      err.println("guidewright: port " + again.port() + " was taken meanwhile; try again");
      return Cli.MACHINE;
    }
  }

  private static String whoHas(int port) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      return "netstat -ano | findstr :" + port;
    }
    return system.contains("mac")
        ? "lsof -nP -iTCP:" + port + " -sTCP:LISTEN"
        : "ss -ltnp 'sport = :" + port + "'";
  }
}
