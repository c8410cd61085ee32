package dev.guidewright.draw;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * One layout's memory as a single array of words. It begins small and grows when Graphviz asks.
 *
 * <p>Graphviz' bytecode reads and writes the words itself, or by {@link GraphvizAccess}; the
 * methods are for everybody else, and take any address. One outside throws {@link
 * IndexOutOfBoundsException}.
 */
final class FlatMemory {
  /** What memory grows by, in bytes. */
  static final int PAGE_SIZE = 1 << 16;

  private static final int WORDS_OF_PAGE = PAGE_SIZE / 4;

  /** Addresses beyond are never inside. */
  private static final int LARGEST = Integer.MAX_VALUE / PAGE_SIZE;

  private final int maxPages;

  /** The memory, four bytes to a word, for Graphviz' bytecode. */
  int[] words;

  /** Graphviz' stack pointer, for its bytecode: the only global variable of the module. */
  int stack;

  /**
   * A memory as Graphviz expects it.
   *
   * @param pages how large it is
   * @param maxPages how large it may become
   */
  FlatMemory(VizImage image, int pages, int maxPages) {
    this.maxPages = Math.min(maxPages, LARGEST);
    words = image.words(pages * WORDS_OF_PAGE);
    stack = image.stack();
  }

  int pages() {
    return words.length / WORDS_OF_PAGE;
  }

  /** Makes the memory larger by so many pages, or answers that it did not. */
  boolean grow(int more) {
    int before = pages();
    if (more < 0 || more > maxPages - before) {
      return false;
    }
    words = Arrays.copyOf(words, (before + more) * WORDS_OF_PAGE);
    return true;
  }

  byte readByte(int address) {
    return WordBytes.readByte(words, address);
  }

  int readInt(int address) {
    return WordBytes.readInt(words, address);
  }

  double readDouble(int address) {
    return Double.longBitsToDouble(WordBytes.readLong(words, address));
  }

  void writeInt(int address, int value) {
    WordBytes.writeInt(words, address, value);
  }

  void writeLong(int address, long value) {
    WordBytes.writeLong(words, address, value);
  }

  void fill(int address, int size, int value) {
    WordBytes.fill(words, value, address, size);
  }

  /** Writes text and the zero that ends it in C. */
  void writeText(int address, byte[] text) {
    WordBytes.write(words, address, text, 0, text.length);
    WordBytes.writeByte(words, address + text.length, 0);
  }

  /** The text up to a zero. */
  String readText(int address) {
    int end = address;
    while (readByte(end) != 0) {
      end++;
    }
    return readText(address, end - address);
  }

  String readText(int address, int size) {
    return new String(WordBytes.read(words, address, size), StandardCharsets.UTF_8);
  }
}
