package dev.guidewright.study;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4) of a few words. Java has it too, but looks for who provides it first, which
 * takes a fiftieth of a small build.
 */
final class Sha256 {
  private static final int BLOCK = 64;
  private static final int ROUNDS = 64;
  private static final int LENGTH = Long.BYTES;

  /** The first bits of the fractional parts of the cube roots of the first primes. */
  private static final int[] ADDED = new int[ROUNDS];

  /** The same of the square roots of the first eight. */
  private static final int[] BEGINNING = new int[8];

  static {
    int found = 0;
    for (int n = 2; found < ROUNDS; n++) {
      if (isPrime(n)) {
        ADDED[found] = fraction(Math.cbrt(n));
        if (found < BEGINNING.length) {
          BEGINNING[found] = fraction(Math.sqrt(n));
        }
        found++;
      }
    }
  }

  private final int[] state = BEGINNING.clone();
  private final int[] words = new int[ROUNDS];

  private Sha256() {}

  private static boolean isPrime(int n) {
    for (int divisor = 2; divisor * divisor <= n; divisor++) {
      if (n % divisor == 0) {
        return false;
      }
    }
    return true;
  }

  /** The first 32 bits behind the point; a root below 7 leaves a double 50 of them. */
  private static int fraction(double root) {
    return (int) (long) ((root - Math.floor(root)) * (1L << 32));
  }

  /** The first of the eight words of 32 bits that the sum has. */
  static int firstWord(byte[] text) {
    int blocks = (text.length + LENGTH) / BLOCK + 1;
    byte[] padded = Arrays.copyOf(text, blocks * BLOCK);
    padded[text.length] = (byte) 0x80;
    ByteBuffer all = ByteBuffer.wrap(padded);
    all.putLong(padded.length - LENGTH, 8L * text.length);
    Sha256 sum = new Sha256();
    for (int i = 0; i < blocks; i++) {
      sum.add(all);
    }
    return sum.state[0];
  }

  private void add(ByteBuffer block) {
    for (int i = 0; i < ROUNDS; i++) {
      words[i] = i < 16 ? block.getInt() : expanded(i);
    }
    int[] s = state.clone();
    for (int i = 0; i < ROUNDS; i++) {
      int first = s[7] + sum(s[4], 6, 11, 25) + choice(s) + ADDED[i] + words[i];
      int second = sum(s[0], 2, 13, 22) + majority(s);
      System.arraycopy(s, 0, s, 1, 7);
      s[4] += first;
      s[0] = first + second;
    }
    for (int i = 0; i < s.length; i++) {
      state[i] += s[i];
    }
  }

  private int expanded(int i) {
    int near = words[i - 2];
    int far = words[i - 15];
    return words[i - 16]
        + (Integer.rotateRight(far, 7) ^ Integer.rotateRight(far, 18) ^ (far >>> 3))
        + words[i - 7]
        + (Integer.rotateRight(near, 17) ^ Integer.rotateRight(near, 19) ^ (near >>> 10));
  }

  private static int sum(int word, int first, int second, int third) {
    return Integer.rotateRight(word, first)
        ^ Integer.rotateRight(word, second)
        ^ Integer.rotateRight(word, third);
  }

  private static int choice(int[] s) {
    return (s[4] & s[5]) ^ (~s[4] & s[6]);
  }

  private static int majority(int[] s) {
    return (s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]);
  }
}
