package dev.guidewright.model;

import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are deflated until they are asked for: of a page a quarter of the memory, which a
 * large guide in a small heap has need of.
 */
final class PackedContent implements Content {
  private final byte[] packed;
  private final int size;

  private PackedContent(byte[] packed, int size) {
    this.packed = packed;
    this.size = size;
  }

  static PackedContent of(byte[] bytes) {
    Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
    try {
      deflater.setInput(bytes);
      deflater.finish();
      byte[] packed = new byte[bytes.length / 2 + 64];
      int length = 0;
      while (!deflater.finished()) {
        if (length == packed.length) {
          packed = Arrays.copyOf(packed, 2 * length);
        }
        length += deflater.deflate(packed, length, packed.length - length);
      }
      return new PackedContent(Arrays.copyOf(packed, length), bytes.length);
    } finally {
      deflater.end();
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    // What is alike is packed alike.
    return other instanceof PackedContent content && Arrays.equals(packed, content.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public byte[] bytes() {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(packed);
      byte[] bytes = new byte[size];
      int length = inflater.inflate(bytes);
      if (length < size) {
        throw new IllegalStateException("a page lost " + (size - length) + " bytes");
      }
      return bytes;
    } catch (DataFormatException e) {
      throw new IllegalStateException(e);
    } finally {
      inflater.end();
    }
  }
}
