package dev.guidewright.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Runs the program {@code dot} that someone installed, and only if the guide asks for it. */
final class InstalledDot {
  private InstalledDot() {}

  /**
   * The layout of a graph, as {@code json0}.
   *
   * @throws LayoutException if there is no such program or it fails
   */
  static String layOut(String dot) throws IOException, InterruptedException {
    Process process = start();
    try {
      try (OutputStream in = process.getOutputStream()) {
        in.write(dot.getBytes(StandardCharsets.UTF_8));
      }
      String output;
      try (InputStream out = process.getInputStream()) {
        output = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      }
      if (process.waitFor() != 0) {
        throw new LayoutException("dot ended with code " + process.exitValue());
      }
      return output;
    } finally {
      process.destroyForcibly();
    }
  }

  private static Process start() {
    try {
      return new ProcessBuilder("dot", "-Tjson0")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new LayoutException("there is no program `dot`; remove `diagrams.engine: dot`", e);
    }
  }
}
