package dev.guidewright.cli;

import com.google.gson.JsonObject;
import java.util.Locale;

/** JSON as it is printed. */
final class JsonText {
  private JsonText() {}

  /**
   * The JSON in ASCII: no character of it can steer a terminal, turn text or be lost on its way.
   * Others can only stand inside strings, where JSON has escapes for them.
   */
  static String of(JsonObject json) {
    String text = json.toString();
    StringBuilder out = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x7f) {
        out.append(c);
      } else {
        out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
    }
    return out.toString();
  }
}
