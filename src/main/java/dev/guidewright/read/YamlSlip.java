package dev.guidewright.read;

/**
 * What a mistake in YAML most likely is, in words for who wrote it; the parser's own speak of
 * tokens.
 *
 * @param column where it begins, from 0
 */
record YamlSlip(int column, String message, String hint) {
  static final String HINT =
      "write `key: value`, one a line; quote values that hold `: ` or begin with a sign";
  static final String BRACES =
      "quote a value that begins with `{`: in YAML a brace opens a mapping of its own";

  /** Longest value that a hint repeats. */
  private static final int SHOWN = 60;

  /**
   * Reads a parser's complaint.
   *
   * @param problem its words
   * @param text the YAML text
   * @param line where it stopped, from 0
   * @param column where it stopped, from 0
   */
  static YamlSlip of(String problem, String text, int line, int column) {
    String written = text.lines().skip(line).findFirst().orElse("");
    if (problem.contains("\\t(TAB)")) {
      return new YamlSlip(
          column, "a tab stands where YAML wants blanks", "indent with blanks instead of tabs");
    }
    int colon = written.indexOf(": ");
    if (problem.startsWith("mapping values are not allowed") && colon >= 0 && colon < column) {
      return new YamlSlip(
          colon + 2, "the value holds `: `, which would begin another key", quoted(written, colon));
    }
    if (problem.startsWith("mapping values are not allowed")
        || problem.startsWith("expected <block end>")) {
      return new YamlSlip(
          column,
          "this line is indented otherwise than what it belongs to",
          "begin keys of one kind in the same column; a key with others below it has no value");
    }
    if (problem.contains("while scanning a quoted") || problem.contains("unexpected end of")) {
      return new YamlSlip(
          column, "a quote is opened and never closed", "close it where the text ends");
    }
    if (problem.startsWith("expected ',' or")) {
      String bracket = problem.contains("']'") ? "]" : "}";
      return new YamlSlip(
          column,
          "a list or mapping in brackets is opened above and not closed before this",
          "close it with `" + bracket + "`; quote a text that begins with a bracket");
    }
    if (problem.startsWith("found character")) {
      return new YamlSlip(
          column, "a value cannot begin with this sign", "put the value into quotes");
    }
    return new YamlSlip(column, "this is not YAML: " + problem, HINT);
  }

  private static String quoted(String written, int colon) {
    String value = written.substring(colon + 2).strip();
    return value.length() > SHOWN || value.indexOf('"') >= 0 || value.indexOf('\'') >= 0
        ? "put the value into quotes"
        : "put it into quotes: `" + written.substring(0, colon).strip() + ": \"" + value + "\"`";
  }
}
