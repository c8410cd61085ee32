package dev.guidewright.page;

/**
 * Makes a style sheet small: comments go, and blanks that mean nothing, as CSS Syntax Level 3
 * defines them. What stands in quotes or in {@code url(…)} stays, and so do comments that begin
 * with {@code /*!}, where licences stand.
 */
final class StyleSheet {
  private static final String NO_BLANK_AFTER = "{};,>(:";
  private static final String NO_BLANK_BEFORE = "{};,>)";

  private final String css;
  private final StringBuilder out;
  private int at;

  private StyleSheet(String css) {
    this.css = css;
    this.out = new StringBuilder(css.length());
  }

  /** The same style sheet in fewer bytes. */
  static String compact(String css) {
    return new StyleSheet(css).compact();
  }

  private String compact() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (c == '"' || c == '\'') {
        copyTo(endOfString(c));
      } else if (c == 'u' && css.startsWith("url(", at)) {
        copyTo(endOf(")"));
      } else if (c == '/' && css.startsWith("/*!", at)) {
        copyTo(endOf("*/"));
      } else if (isBlank(c) || isComment(c)) {
        skipBlanks();
      } else {
        add(c);
      }
    }
    return out.toString();
  }

  private static boolean isBlank(char c) {
    return c <= ' ' ? Character.isWhitespace(c) : c >= 0x80 && Character.isWhitespace(c);
  }

  private boolean isComment(char c) {
    return c == '/' && css.startsWith("/*", at);
  }

  /** A comment parts words as a blank does. */
  private void skipBlanks() {
    while (at < css.length()) {
      char c = css.charAt(at);
      if (isComment(c) && !css.startsWith("/*!", at)) {
        at = endOf("*/");
      } else if (isBlank(c)) {
        at++;
      } else {
        break;
      }
    }
    boolean parts =
        !out.isEmpty()
            && at < css.length()
            && NO_BLANK_AFTER.indexOf(out.charAt(out.length() - 1)) < 0
            && NO_BLANK_BEFORE.indexOf(css.charAt(at)) < 0;
    if (parts) {
      out.append(' ');
    }
  }

  private void add(char c) {
    if (c == '}' && !out.isEmpty() && out.charAt(out.length() - 1) == ';') {
      out.setLength(out.length() - 1);
    }
    out.append(c);
    at++;
  }

  private void copyTo(int end) {
    out.append(css, at, end);
    at = end;
  }

  private int endOf(String end) {
    int found = css.indexOf(end, at);
    return found < 0 ? css.length() : found + end.length();
  }

  private int endOfString(char quote) {
    int end = at + 1;
    while (end < css.length() && css.charAt(end) != quote) {
      end += css.charAt(end) == '\\' ? 2 : 1;
    }
    return Math.min(end + 1, css.length());
  }
}
