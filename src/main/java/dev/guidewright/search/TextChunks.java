package dev.guidewright.search;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is shown of each document, some documents to a file. A document's number says where it is:
 * file times {@link #DOCUMENTS}, plus its place in the file.
 *
 * @param <F> what a file is
 */
final class TextChunks<F> {
  /** Most documents in a file. */
  static final int DOCUMENTS = 16;

  /** A file that has reached this many characters takes no more. */
  private static final int ENOUGH = 16_000;

  /** Longest text that is shown of one document; what follows is found, but not shown. */
  private static final int LONGEST_TEXT = 20_000;

  private final Map<String, F> files = new LinkedHashMap<>();
  private final Index.Form<F> form;
  private StringBuilder open = new StringBuilder();
  private int inOpen;

  /** Address and titles above of the line before, which the next line does not repeat. */
  private String address = "";

  private String path = "";

  TextChunks(Index.Form<F> form) {
    this.form = form;
  }

  /** Adds a document and returns its number. */
  int add(SearchDocument document) {
    if (inOpen == DOCUMENTS || open.length() >= ENOUGH) {
      close();
    }
    int number = files.size() * DOCUMENTS + inOpen++;
    open.append(open.isEmpty() ? "" : "\n");
    open.append(document.kind().number);
    String before = address;
    address = address(document.place().output(), document.place().anchor());
    appendRest(before, address);
    open.append('\t').append(plain(document.place().title()));
    before = path;
    path = plain(String.join(" › ", document.path()));
    appendRest(before, path);
    open.append('\t').append(cut(document.shown(), LONGEST_TEXT));
    return number;
  }

  /** Appends how many characters are those of the line before, and the others. */
  private void appendRest(String before, String text) {
    int same = Numbers.common(before, text);
    open.append('\t').append(Numbers.DIGITS.charAt(same)).append(text, same, text.length());
  }

  private void close() {
    String name = "text/" + files.size();
    files.put(name, form.of(name, open.toString()));
    open = new StringBuilder();
    inOpen = 0;
    address = "";
    path = "";
  }

  /** All files by name, when all documents are in. */
  Map<String, F> files() {
    if (inOpen > 0) {
      close();
    }
    return files;
  }

  private static String plain(String text) {
    return text.replace('\t', ' ').replace('\n', ' ');
  }

  /** The beginning of a text that is too long; surrogates stay together. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, inPair ? longest - 1 : longest);
  }

  /** The address from the site's root, encoded. */
  private static String address(String output, String anchor) {
    StringBuilder out = new StringBuilder();
    encode(output, out);
    if (!anchor.isEmpty()) {
      encode(anchor, out.append('#'));
    }
    return out.toString();
  }

  private static void encode(String part, StringBuilder out) {
    int plain = 0;
    while (plain < part.length() && isAsIs(part.charAt(plain))) {
      plain++;
    }
    out.append(part, 0, plain);
    if (plain == part.length()) {
      return;
    }
    for (byte b : part.substring(plain).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && isAsIs((char) b)) {
        out.append((char) b);
      } else {
        out.append(String.format("%%%02X", b & 0xFF));
      }
    }
  }

  private static boolean isAsIs(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '-' && c <= '9')
        || c == '_'
        || c == '~';
  }
}
