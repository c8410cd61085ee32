package dev.guidewright.search;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Text as a script that hands it to the page; nothing in the text can end the script. */
final class Script {
  /** The function that a page offers. */
  static final String FUNCTION = "guidewrightSearch";

  /** Bytes that are always left: more than a character becomes and the script ends with. */
  private static final int LEFT = 16;

  private static final boolean[] STAYS = stays();

  private final char[] text;
  private final int length;
  private byte[] out;
  private int size;

  private Script(CharList text) {
    this.text = text.characters();
    this.length = text.size();
    this.out = new byte[length + length / 16 + 64];
  }

  /**
   * A call with the file's name and its text between line breaks, in UTF-8.
   *
   * @param text lines; carriage returns, controls and lone surrogates are written as escapes
   */
  static byte[] of(String name, CharList text) {
    Script script = new Script(text);
    script.append(FUNCTION + "(\"" + name + "\",`\n");
    script.appendText();
    script.append("\n`);\n");
    return Arrays.copyOf(script.out, script.size);
  }

  /** Nearly every character; the others are looked at more closely. */
  private static boolean[] stays() {
    boolean[] stays = new boolean[0x7F];
    Arrays.fill(stays, ' ', stays.length, true);
    for (char c : new char[] {'`', '$', '<', '\\'}) {
      stays[c] = false;
    }
    stays['\n'] = true;
    stays['\t'] = true;
    return stays;
  }

  private void appendText() {
    int i = 0;
    while (i < length) {
      if (out.length - size < length - i + LEFT) {
        out = Arrays.copyOf(out, out.length + out.length / 2 + LEFT);
      }
      i = appendAsIs(i);
      i += i < length ? 1 + append(i) : 0;
    }
  }

  /** Appends all up to a character that must be looked at, and says where that is. */
  private int appendAsIs(int from) {
    byte[] bytes = out;
    int at = size;
    int i = from;
    while (i < length && text[i] < STAYS.length && STAYS[text[i]]) {
      bytes[at++] = (byte) text[i++];
    }
    size = at;
    return i;
  }

  /** Appends what stands there, and says how many characters more than one that was. */
  private int append(int i) {
    char c = text[i];
    if (c == '`' || c == '\\' || (c == '$' && isNext(i, "{"))) {
      append("\\" + c);
    } else if (c == '<' && isNext(i, "/!sS?")) {
      append("\\x3c");
    } else if (mustEscape(i)) {
      append(String.format("\\u%04x", (int) c));
    } else if (Character.isHighSurrogate(c)) {
      append(new String(text, i, 2));
      return 1;
    } else {
      append(c);
    }
    return 0;
  }

  private boolean isNext(int i, String any) {
    return i + 1 < length && any.indexOf(text[i + 1]) >= 0;
  }

  private boolean mustEscape(int i) {
    char c = text[i];
    if (c < 0x80) {
      return (c < ' ' && c != '\n' && c != '\t') || c == 0x7F;
    }
    if (Character.isHighSurrogate(c)) {
      return i + 1 == length || !Character.isLowSurrogate(text[i + 1]);
    }
    if (Character.isLowSurrogate(c)) {
      return i == 0 || !Character.isHighSurrogate(text[i - 1]);
    }
    return c <= 0x9F || Character.getType(c) == Character.FORMAT || c == 0x2028 || c == 0x2029;
  }

  /** A character that is no surrogate. */
  private void append(char c) {
    if (c < 0x80) {
      out[size++] = (byte) c;
    } else if (c < 0x800) {
      out[size++] = (byte) (0xC0 | c >> 6);
      out[size++] = (byte) (0x80 | (c & 0x3F));
    } else {
      out[size++] = (byte) (0xE0 | c >> 12);
      out[size++] = (byte) (0x80 | ((c >> 6) & 0x3F));
      out[size++] = (byte) (0x80 | (c & 0x3F));
    }
  }

  /** Few characters, for which there is room. */
  private void append(String few) {
    byte[] bytes = few.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(bytes, 0, out, size, bytes.length);
    size += bytes.length;
  }
}
