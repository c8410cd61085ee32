package dev.guidewright.search;

import dev.guidewright.model.Place;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
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
  private final FrontCoding address = new FrontCoding();
  private final FrontCoding path = new FrontCoding();
  private final CharList open = new CharList();
  private int inOpen;

  TextChunks(Index.Form<F> form) {
    this.form = form;
  }

  /** Adds a document and returns its number. */
  int add(SearchDocument document) {
    if (inOpen == DOCUMENTS || open.size() >= ENOUGH) {
      close();
    }
    int number = files.size() * DOCUMENTS + inOpen++;
    open.add(open.size() == 0 ? "" : "\n");
    open.add(String.valueOf(document.kind().number));
    addAddress(document.place(), address.next());
    address.addRest(open);
    open.add('\t');
    open.add(document.place().title());
    addPath(document.path(), path.next());
    path.addRest(open);
    open.add('\t');
    addShown(document);
    return number;
  }

  /** The address from the site's root, encoded. */
  private static void addAddress(Place place, CharList out) {
    encode(place.output(), out);
    if (!place.anchor().isEmpty()) {
      out.add('#');
      encode(place.anchor(), out);
    }
  }

  private static void addPath(List<String> titles, CharList out) {
    for (int i = 0; i < titles.size(); i++) {
      out.add(i == 0 ? "" : " › ");
      out.add(titles.get(i));
    }
  }

  private void addShown(SearchDocument document) {
    int start = open.size();
    document.show(open);
    if (open.size() - start > LONGEST_TEXT) {
      int end = start + LONGEST_TEXT;
      open.cut(Character.isHighSurrogate(open.characters()[end - 1]) ? end - 1 : end);
    }
  }

  /** Front coding: a line does not repeat what the one before begins with. */
  private static final class FrontCoding {
    private CharList before = new CharList();
    private CharList text = new CharList();

    /** The next line's, to be written; now empty. */
    CharList next() {
      CharList last = text;
      text = before;
      text.cut(0);
      before = last;
      return text;
    }

    /** Adds how many characters are those of the line before, and the others. */
    void addRest(CharList out) {
      int same = Math.min(Numbers.DIGITS.length() - 1, text.common(before));
      out.add('\t');
      out.add(Numbers.DIGITS.charAt(same));
      out.add(text, same);
    }

    void clear() {
      text.cut(0);
    }
  }

  private void close() {
    String name = "text/" + files.size();
    files.put(name, form.of(name, open));
    open.cut(0);
    inOpen = 0;
    address.clear();
    path.clear();
  }

  /** All files by name, when all documents are in. */
  Map<String, F> files() {
    if (inOpen > 0) {
      close();
    }
    return files;
  }

  /** The beginning of a text that is too long; surrogates stay together. */
  static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    boolean inPair = Character.isHighSurrogate(text.charAt(longest - 1));
    return text.substring(0, inPair ? longest - 1 : longest);
  }

  private static void encode(String part, CharList out) {
    int start = out.size();
    out.add(part);
    char[] characters = out.characters();
    int end = out.size();
    int plain = start;
    while (plain < end && isAsIs(characters[plain])) {
      plain++;
    }
    if (plain == end) {
      return;
    }
    out.cut(plain);
    for (byte b : part.substring(plain - start).getBytes(StandardCharsets.UTF_8)) {
      if (b > 0 && isAsIs((char) b)) {
        out.add((char) b);
      } else {
        out.add(String.format("%%%02X", b & 0xFF));
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
