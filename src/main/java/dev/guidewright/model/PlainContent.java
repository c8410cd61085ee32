package dev.guidewright.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Bytes as they are. */
final class PlainContent implements Content {
  private final byte[] bytes;

  PlainContent(byte[] bytes) {
    this.bytes = bytes;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PlainContent content && Arrays.equals(bytes, content.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }
}
