package dev.guidewright.draw;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.Objects;

/**
 * An array of words as the bytes it stands for, four to a word, the lowest first.
 *
 * <p>An address is in bytes, unsigned, and need not be that of a word. One outside throws {@link
 * IndexOutOfBoundsException}; arrays are shorter than 2 GiB.
 */
final class WordBytes {
  private static final int BYTE = 0xff;

  private WordBytes() {}

  static byte readByte(int[] words, int at) {
    return (byte) (words[at >>> 2] >> (at << 3));
  }

  static short readShort(int[] words, int at) {
    int low = readByte(words, at) & BYTE;
    return (short) (low | readByte(words, at + 1) << 8);
  }

  static int readInt(int[] words, int at) {
    if ((at & 3) == 0) {
      return words[at >>> 2];
    }
    return (readShort(words, at) & 0xffff) | readShort(words, at + 2) << 16;
  }

  static long readLong(int[] words, int at) {
    return (readInt(words, at) & 0xffff_ffffL) | (long) readInt(words, at + 4) << 32;
  }

  static void writeByte(int[] words, int at, int value) {
    int word = at >>> 2;
    int shift = at << 3;
    words[word] = (words[word] & ~(BYTE << shift)) | (value & BYTE) << shift;
  }

  static void writeShort(int[] words, int at, int value) {
    writeByte(words, at, value);
    writeByte(words, at + 1, value >> 8);
  }

  static void writeInt(int[] words, int at, int value) {
    if ((at & 3) == 0) {
      words[at >>> 2] = value;
      return;
    }
    writeShort(words, at, value);
    writeShort(words, at + 2, value >> 16);
  }

  static void writeLong(int[] words, int at, long value) {
    writeInt(words, at, (int) value);
    writeInt(words, at + 4, (int) (value >> 32));
  }

  /** Copies bytes into the words. */
  static void write(int[] words, int at, byte[] data, int offset, int size) {
    check(words, at, size);
    int head = Math.min(-at & 3, size);
    int whole = (size - head) >> 2;
    for (int i = 0; i < head; i++) {
      writeByte(words, at + i, data[offset + i]);
    }
    ByteBuffer.wrap(data, offset + head, whole << 2)
        .order(ByteOrder.LITTLE_ENDIAN)
        .asIntBuffer()
        .get(words, (at + head) >>> 2, whole);
    for (int i = head + (whole << 2); i < size; i++) {
      writeByte(words, at + i, data[offset + i]);
    }
  }

  static byte[] read(int[] words, int at, int size) {
    check(words, at, size);
    byte[] copy = new byte[size];
    for (int i = 0; i < size; i++) {
      copy[i] = readByte(words, at + i);
    }
    return copy;
  }

  /** Gives a range of bytes one value. */
  static void fill(int[] words, int value, int at, int size) {
    check(words, at, size);
    int to = at + size;
    int begin = Math.min((at + 3) & ~3, to);
    int end = Math.max(to & ~3, begin);
    for (int i = at; i < begin; i++) {
      writeByte(words, i, value);
    }
    Arrays.fill(words, begin >>> 2, end >>> 2, (value & BYTE) * 0x0101_0101);
    for (int i = end; i < to; i++) {
      writeByte(words, i, value);
    }
  }

  /** Copies bytes as if by way of a third place, should the two overlap. */
  static void copy(int[] words, int target, int source, int size) {
    check(words, target, size);
    check(words, source, size);
    boolean alike = ((target ^ source) & 3) == 0;
    int head = alike ? Math.min(-target & 3, size) : size;
    int whole = (size - head) >> 2;
    int tail = head + (whole << 2);
    if (target <= source) {
      copyUp(words, target, source, 0, head);
      System.arraycopy(words, (source + head) >>> 2, words, (target + head) >>> 2, whole);
      copyUp(words, target, source, tail, size);
    } else {
      copyDown(words, target, source, tail, size);
      System.arraycopy(words, (source + head) >>> 2, words, (target + head) >>> 2, whole);
      copyDown(words, target, source, 0, head);
    }
  }

  private static void copyUp(int[] words, int target, int source, int from, int to) {
    for (int i = from; i < to; i++) {
      writeByte(words, target + i, readByte(words, source + i));
    }
  }

  private static void copyDown(int[] words, int target, int source, int from, int to) {
    for (int i = to - 1; i >= from; i--) {
      writeByte(words, target + i, readByte(words, source + i));
    }
  }

  /** Whether all of a range lies inside, so that nothing is written of one that does not. */
  private static void check(int[] words, int at, int size) {
    Objects.checkFromIndexSize(at, size, words.length << 2);
  }
}
