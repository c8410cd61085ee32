package dev.guidewright.cache;

import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Tells whole bytes from damaged ones, by two sums of 32 bits that the machine itself works out: a
 * cryptographic one takes longer than all else that a cache does when a program has just begun.
 */
final class Checksums {
  private Checksums() {}

  /** Both sums in one number. */
  static long of(byte[] bytes, int from) {
    return sum(new CRC32(), bytes, from) << 32 | sum(new CRC32C(), bytes, from);
  }

  private static long sum(Checksum sum, byte[] bytes, int from) {
    sum.update(bytes, from, bytes.length - from);
    return sum.getValue();
  }
}
