package dev.guidewright.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Runs the program {@code dot} that someone installed, and only if the guide asks for it.
 *
 * @param program its name or path
 */
record InstalledDot(String program) {

  /**
   * The layout of a graph, as {@code json0}. An interrupt ends the program.
   *
   * @throws LayoutException if there is no such program or it fails
   */
  String layOut(String dot) throws IOException, InterruptedException {
    Process process = start();
    try {
      // Streams block and cannot be interrupted; waiting for the program can.
      FutureTask<Boolean> input = inBackground(() -> feed(process, dot));
      FutureTask<String> output = inBackground(() -> read(process));
      int code = process.waitFor();
      if (code != 0) {
        throw new LayoutException(program + " ended with code " + code);
      }
      input.get();
      return output.get();
    } catch (ExecutionException e) {
      throw new LayoutException(program + " broke off: " + e.getCause(), e);
    } finally {
      process.destroyForcibly();
    }
  }

  private static <T> FutureTask<T> inBackground(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "dot");
    thread.setDaemon(true);
    thread.start();
    return task;
  }

  private static boolean feed(Process process, String dot) throws IOException {
    try (OutputStream in = process.getOutputStream()) {
      in.write(dot.getBytes(StandardCharsets.UTF_8));
    }
    return true;
  }

  private static String read(Process process) throws IOException {
    try (InputStream out = process.getInputStream()) {
      return new String(out.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private Process start() {
    try {
      return new ProcessBuilder(program, "-Tjson0")
          .redirectError(ProcessBuilder.Redirect.DISCARD)
          .start();
    } catch (IOException e) {
      throw new LayoutException(
          "there is no program `" + program + "` on this machine",
          "install Graphviz, or remove `engine: dot` below `diagrams` in guide.yml",
          e);
    }
  }
}
