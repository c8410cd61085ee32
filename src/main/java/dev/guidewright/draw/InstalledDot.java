package dev.guidewright.draw;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Runs the program {@code dot} that someone installed, and only if the guide asks for it.
 *
 * @param program its name or path
 */
record InstalledDot(String program) {
  /** The program where it is installed, never one of this name in the folder of a guide. */
  static final String NAME = "dot";

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

  /**
   * The program in one of the folders of a search path. Windows would look into the working folder
   * first, which a stranger's guide may have filled.
   *
   * @param path as in the variable PATH; folders that are not absolute do not count
   */
  static Optional<String> find(@Nullable String path) {
    return Stream.of(Objects.requireNonNullElse(path, "").split(File.pathSeparator, -1))
        .map(File::new)
        .filter(File::isAbsolute)
        .flatMap(folder -> Stream.of(new File(folder, NAME), new File(folder, NAME + ".exe")))
        .filter(file -> file.isFile() && file.canExecute())
        .map(File::getPath)
        .findFirst();
  }

  private Process start() {
    try {
      String found = program.equals(NAME) ? find(System.getenv("PATH")).orElse("") : program;
      return new ProcessBuilder(found, "-Tjson0")
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
