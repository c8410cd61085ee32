package dev.guidewright.page;

import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Collects a page as the bytes of its file, so that its text never stands in memory as a whole.
 *
 * <p>Not for text whose surrogate pairs are written half by half.
 */
final class Utf8Writer extends Writer {
  private byte[] bytes = new byte[16_384];
  private int size;

  /** What was written so far. */
  byte[] toBytes() {
    return Arrays.copyOf(bytes, size);
  }

  /** Begins anew, with the room that there is. */
  void clear() {
    size = 0;
  }

  @Override
  public void write(int character) {
    write(new char[] {(char) character}, 0, 1);
  }

  @Override
  public void write(char[] characters, int from, int count) {
    reserve(count);
    int end = from + count;
    for (int at = from; at < end; at++) {
      char c = characters[at];
      if (c >= 0x80) {
        write(new String(characters, at, end - at));
        return;
      }
      bytes[size++] = (byte) c;
    }
  }

  @Override
  public void write(String part) {
    byte[] encoded = part.getBytes(StandardCharsets.UTF_8);
    reserve(encoded.length);
    System.arraycopy(encoded, 0, bytes, size, encoded.length);
    size += encoded.length;
  }

  @Override
  public void write(String part, int from, int count) {
    write(part.substring(from, from + count));
  }

  private void reserve(int count) {
    if (count > bytes.length - size) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + count));
    }
  }

  @Override
  public void flush() {
    // Nothing is held back.
  }

  @Override
  public void close() {
    // Nothing is open.
  }
}
