package dev.guidewright.search;

import java.util.Arrays;

/**
 * A growing text whose characters lie open in an array: a call for each of them, and turning them
 * from bytes to characters and back, would take most of the time in which an index is made.
 */
final class CharList {
  private char[] characters;
  private int size;

  CharList() {
    this(64);
  }

  /** An empty text with room for some characters. */
  CharList(int room) {
    characters = new char[room];
  }

  /** A text to begin with. */
  static CharList of(String text) {
    CharList list = new CharList();
    list.add(text);
    return list;
  }

  int size() {
    return size;
  }

  /** The text, and room behind it; another array as soon as more is added. */
  char[] characters() {
    return characters;
  }

  void add(char character) {
    if (size == characters.length) {
      grow(1);
    }
    characters[size++] = character;
  }

  void add(String text) {
    grow(text.length());
    text.getChars(0, text.length(), characters, size);
    size += text.length();
  }

  /** Adds another text, from a place on. */
  void add(CharList text, int from) {
    int more = text.size - from;
    grow(more);
    System.arraycopy(text.characters, from, characters, size, more);
    size += more;
  }

  private void grow(int more) {
    if (characters.length - size < more) {
      characters = Arrays.copyOf(characters, Math.max(size + more, characters.length * 2));
    }
  }

  /** Drops what stands behind this many characters. */
  void cut(int newSize) {
    size = newSize;
  }

  /** Drops blanks at the end. */
  void trim() {
    while (size > 0 && characters[size - 1] == ' ') {
      size--;
    }
  }

  /** How many characters two texts begin with together. */
  int common(CharList other) {
    int differs = Arrays.mismatch(characters, 0, size, other.characters, 0, other.size);
    return differs < 0 ? size : differs;
  }

  @Override
  public String toString() {
    return new String(characters, 0, size);
  }
}
