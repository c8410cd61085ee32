package dev.guidewright.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Opens the browser that the machine prefers. */
final class Browser {
  private Browser() {}

  static void open(URI address, Terminal terminal) {
    try {
      new ProcessBuilder(command(address))
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      terminal.err().println("guidewright: no browser could be started; open " + address);
    }
  }

  private static List<String> command(URI address) {
    String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
    if (system.contains("win")) {
      // By its whole path: by its name Windows would look into the working folder first.
      String windows = Objects.requireNonNullElse(System.getenv("SystemRoot"), "C:\\Windows");
      String program = windows + "\\System32\\rundll32.exe";
      return List.of(program, "url.dll,FileProtocolHandler", address.toString());
    }
    return List.of(system.contains("mac") ? "open" : "xdg-open", address.toString());
  }
}
