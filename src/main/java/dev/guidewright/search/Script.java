package dev.guidewright.search;

/** Text as a script that hands it to the page; nothing in the text can end the script. */
final class Script {
  /** The function that a page offers. */
  static final String FUNCTION = "guidewrightSearch";

  private Script() {}

  /**
   * A call with the file's name and its text.
   *
   * @param text lines; carriage returns, controls and lone surrogates are written as escapes
   */
  static String of(String name, String text) {
    StringBuilder out = new StringBuilder(text.length() + 64);
    out.append(FUNCTION).append("(\"").append(name).append("\",`");
    int from = 0;
    char[] characters = text.toCharArray();
    for (int i = 0; i < characters.length; i++) {
      if (!staysAsItIs(characters[i])) {
        out.append(text, from, i);
        append(out, text, i);
        from = i + 1;
      }
    }
    out.append(text, from, text.length());
    return out.append("`);\n").toString();
  }

  /** Nearly every character; the others are looked at more closely. */
  private static boolean staysAsItIs(char c) {
    return (c > '`' && c < 0x7F)
        || (c >= ' ' && c < '`' && c != '$' && c != '<' && c != '\\')
        || c == '\n'
        || c == '\t';
  }

  private static void append(StringBuilder out, String text, int i) {
    char c = text.charAt(i);
    if (c == '`' || c == '\\' || (c == '$' && i + 1 < text.length() && text.charAt(i + 1) == '{')) {
      out.append('\\').append(c);
    } else if (c == '<' && i + 1 < text.length() && isTagStart(text.charAt(i + 1))) {
      out.append("\\x3c");
    } else if (mustEscape(text, i)) {
      out.append(String.format("\\u%04x", (int) c));
    } else {
      out.append(c);
    }
  }

  private static boolean isTagStart(char c) {
    return c == '/' || c == '!' || c == 's' || c == 'S' || c == '?';
  }

  private static boolean mustEscape(String text, int i) {
    char c = text.charAt(i);
    if (c < 0x80) {
      return (c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text.charAt(i - 1));
    }
    return c <= 0x9F || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
  }
}
