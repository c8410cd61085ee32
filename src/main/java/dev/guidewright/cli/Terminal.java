package dev.guidewright.cli;

import java.io.InputStream;
import java.io.PrintWriter;
import java.util.Map;

/**
 * What a command can print to and ask about.
 *
 * @param in standard input
 * @param out results
 * @param err problems and progress
 * @param interactive whether a person looks at it
 * @param environment environment variables
 */
record Terminal(
    InputStream in,
    PrintWriter out,
    PrintWriter err,
    boolean interactive,
    Map<String, String> environment) {
  /** Whether colours are wanted when nobody said so: on a terminal that has not set NO_COLOR. */
  boolean colored() {
    return interactive
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !environment.getOrDefault("TERM", "").equals("dumb");
  }
}
