package dev.guidewright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** The command {@code serve} at work, and the lines that it prints. */
final class ServeSession implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 60;

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();
  private final Thread thread;
  private final String address;

  private ServeSession(Path guide, String answers, String... options) throws InterruptedException {
    PrintWriter out = new PrintWriter(new Lines(), true);
    InputStream in = new ByteArrayInputStream(answers.getBytes(StandardCharsets.UTF_8));
    Terminal terminal = new Terminal(in, out, out, !answers.isEmpty(), Map.of());
    List<String> command = new ArrayList<>(List.of("serve", guide.toString()));
    command.addAll(List.of(options));
    thread = new Thread(() -> Cli.run(terminal, command.toArray(String[]::new)), "serve");
    thread.start();
    String line = line(text -> text.contains("http://"));
    address = line.substring(line.indexOf("http://"));
  }

  static ServeSession of(Path guide) throws InterruptedException {
    ServeSession session = with(guide, "", "--port", "0");
    session.line(text -> text.contains(" ms"));
    return session;
  }

  /** With other options, before the first build is done. */
  static ServeSession with(Path guide, String answers, String... options)
      throws InterruptedException {
    return new ServeSession(guide, answers, options);
  }

  /** The address that is printed first. */
  String address() {
    return address;
  }

  /** The next line that is wanted; waits for it. */
  String line(Predicate<String> wanted) throws InterruptedException {
    for (; ; ) {
      String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
      assertThat(line).as("a line of output").isNotNull();
      if (wanted.test(line)) {
        return line;
      }
    }
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    assertThat(thread.isAlive()).isFalse();
  }

  /** Cuts what is printed into lines. */
  private final class Lines extends Writer {
    private final StringBuilder open = new StringBuilder();

    @Override
    public synchronized void write(char[] text, int from, int length) {
      open.append(text, from, length);
      for (int end = open.indexOf("\n"); end >= 0; end = open.indexOf("\n")) {
        lines.add(open.substring(0, end));
        open.delete(0, end + 1);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  /** A chapter long enough to scroll in. */
  static String chapter(String title, String text, int paragraphs) {
    return "# "
        + title
        + "\n\n"
        + text
        + "\n\n"
        + String.join("\n\n", List.of("A paragraph to scroll past.\n\n".repeat(paragraphs)));
  }
}
