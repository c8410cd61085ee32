package dev.guidewright.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The program's entry point. */
public final class Main {
  private Main() {}

  /** Runs one command and exits with its code. */
  public static void main(String[] args) {
    sayToLibraries();
    PrintWriter out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    boolean terminal = isTerminal(System.console()) && System.getenv("CI") == null;
    int code = Cli.run(new Terminal(System.in, out, err, terminal, System.getenv()), args);
    err.flush();
    out.flush();
    System.exit(code);
  }

  /**
   * What libraries would look for at each start: readers of types that no option has, for which
   * they load the formats of dates, and where their log goes, which is nowhere.
   */
  private static void sayToLibraries() {
    System.setProperty("picocli.converters.excludes", "java.(sql|time).*");
    System.setProperty("slf4j.provider", "org.slf4j.nop.NOPServiceProvider");
    System.setProperty("slf4j.internal.verbosity", "WARN");
  }

  /** Since JDK 22 there is a console even when nobody looks at it; it then says so itself. */
  private static boolean isTerminal(@Nullable Console console) {
    if (console == null) {
      return false;
    }
    try {
      return (Boolean) Console.class.getMethod("isTerminal").invoke(console);
    } catch (ReflectiveOperationException e) {
      return true;
    }
  }
}
