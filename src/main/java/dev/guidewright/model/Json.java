package dev.guidewright.model;

import java.util.Map;

/**
 * Writes maps, lists, texts and numbers as JSON (RFC 8259). What it takes is known, so it need not
 * look at classes first as a library does, which a small build would wait for.
 */
public final class Json {
  private static final String HEX = "0123456789abcdef";

  /** What could end a script or begin a tag. */
  private static final String MARKUP = "<>&='";

  private final StringBuilder out = new StringBuilder();
  private final boolean keepsMarkup;

  private Json(boolean keepsMarkup) {
    this.keepsMarkup = keepsMarkup;
  }

  /** The JSON of a value, which may hold {@code <}. */
  public static String of(Object value) {
    return new Json(true).text(value);
  }

  /** The JSON of a value with escapes for what HTML could take for its own. */
  public static String withoutMarkup(Object value) {
    return new Json(false).text(value);
  }

  private String text(Object value) {
    add(value);
    return out.toString();
  }

  private void add(Object value) {
    if (value instanceof Map<?, ?> map) {
      addMap(map);
    } else if (value instanceof Iterable<?> list) {
      addList(list);
    } else if (value instanceof String text) {
      addText(text);
    } else if (value instanceof Integer number) {
      out.append(number.intValue());
    } else {
      throw new IllegalArgumentException("no JSON for " + value.getClass());
    }
  }

  private void addMap(Map<?, ?> map) {
    char before = '{';
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(before);
      addText((String) entry.getKey());
      out.append(':');
      add(entry.getValue());
      before = ',';
    }
    out.append(before == '{' ? "{}" : "}");
  }

  private void addList(Iterable<?> list) {
    char before = '[';
    for (Object value : list) {
      out.append(before);
      add(value);
      before = ',';
    }
    out.append(before == '[' ? "[]" : "]");
  }

  private void addText(String text) {
    out.append('"');
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!stays(c)) {
        out.append(text, from, i);
        addEscaped(c);
        from = i + 1;
      }
    }
    out.append(text, from, text.length()).append('"');
  }

  private boolean stays(char c) {
    return c >= ' '
        && c != '"'
        && c != '\\'
        && c != '\u2028'
        && c != '\u2029'
        && (keepsMarkup || MARKUP.indexOf(c) < 0);
  }

  private void addEscaped(char c) {
    out.append('\\');
    switch (c) {
      case '"', '\\' -> out.append(c);
      case '\t' -> out.append('t');
      case '\b' -> out.append('b');
      case '\n' -> out.append('n');
      case '\r' -> out.append('r');
      case '\f' -> out.append('f');
      default -> {
        out.append('u');
        for (int shift = 12; shift >= 0; shift -= 4) {
          out.append(HEX.charAt(c >> shift & 0xF));
        }
      }
    }
  }
}
