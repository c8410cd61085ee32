package dev.guidewright.export;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;

/** Ids that depend on names alone. Anki's are milliseconds, which must not lie in the future. */
final class StableIds {
  /** May 2014; the ids reach to September 2020. */
  private static final long FIRST = 1_400_000_000_000L;

  private static final long COUNT = 200_000_000_000L;

  private final Set<Long> taken = new HashSet<>();

  /** A free id for a name. */
  long id(String name) {
    long id = FIRST + Math.floorMod(ByteBuffer.wrap(digest("SHA-256", name)).getLong(), COUNT);
    while (!taken.add(id)) {
      id++;
    }
    return id;
  }

  /** Twenty hexadecimal digits for a name. */
  static String guid(String name) {
    return HexFormat.of().formatHex(digest("SHA-256", name), 0, 10);
  }

  /** What Anki compares to find duplicates: the first 32 bits of the text's SHA-1. */
  static long checksum(String text) {
    return Integer.toUnsignedLong(ByteBuffer.wrap(digest("SHA-1", text)).getInt());
  }

  private static byte[] digest(String algorithm, String text) {
    try {
      return MessageDigest.getInstance(algorithm).digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has " + algorithm, e);
    }
  }
}
