package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Words behave as the bytes they stand for, wherever those begin and end. */
class WordBytesTest {
  private static final int SIZE = 64;

  private final byte[] bytes = new byte[SIZE];
  private final int[] words = new int[SIZE / 4];

  WordBytesTest() {
    new Random(1).nextBytes(bytes);
    WordBytes.write(words, 0, bytes, 0, SIZE);
  }

  private void assertSame(String what) {
    assertThat(WordBytes.read(words, 0, SIZE)).as(what).isEqualTo(bytes);
  }

  private static void assertOutside(ThrowingCallable access) {
    assertThatThrownBy(access).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void rangesAreCopiedFromAnyByteToAnyEvenIntoThemselves() {
    for (int source = 0; source < 24; source++) {
      for (int target = 0; target < 24; target++) {
        for (int size = 0; size < 20; size++) {
          System.arraycopy(bytes, source, bytes, target, size);
          WordBytes.copy(words, target, source, size);
          assertSame(size + " bytes from " + source + " to " + target);
        }
      }
    }
  }

  @Test
  void rangesAreFilledAndWrittenFromAnyByte() {
    byte[] data = new byte[40];
    new Random(2).nextBytes(data);
    for (int from = 0; from < 12; from++) {
      for (int size = 0; size < 20; size++) {
        Arrays.fill(bytes, from, from + size, (byte) (from - size));
        WordBytes.fill(words, from - size, from, size);
        assertSame(size + " bytes filled from " + from);
        System.arraycopy(data, size, bytes, from, size);
        WordBytes.write(words, from, data, size, size);
        assertSame(size + " bytes written from " + from);
      }
    }
  }

  @Test
  void numbersLieAtAnyAddressWithTheLowestByteFirst() {
    for (int at = 0; at < 8; at++) {
      WordBytes.writeLong(words, at, 0x8877_6655_4433_2211L);
      assertThat(WordBytes.readByte(words, at + 7)).isEqualTo((byte) 0x88);
      assertThat(WordBytes.readShort(words, at + 6)).isEqualTo((short) 0x8877);
      assertThat(WordBytes.readInt(words, at + 4)).isEqualTo(0x8877_6655);
      assertThat(WordBytes.readLong(words, at)).isEqualTo(0x8877_6655_4433_2211L);
      WordBytes.writeShort(words, at + 1, 0xabcd);
      assertThat(WordBytes.readInt(words, at)).isEqualTo(0x44ab_cd11);
    }
  }

  @Test
  void whatIsNotWhollyInsideIsRefusedAndLeftAsItWas() {
    assertOutside(() -> WordBytes.copy(words, 0, SIZE - 3, 4));
    assertOutside(() -> WordBytes.copy(words, SIZE - 3, 0, 4));
    assertOutside(() -> WordBytes.copy(words, 8, 0, -4));
    assertOutside(() -> WordBytes.copy(words, -4, 0, 8));
    assertOutside(() -> WordBytes.fill(words, 1, SIZE - 4, 5));
    assertOutside(() -> WordBytes.fill(words, 1, 8, -4));
    assertOutside(() -> WordBytes.fill(words, 1, -8, 16));
    assertOutside(() -> WordBytes.read(words, 0, -1));
    assertOutside(() -> WordBytes.read(words, Integer.MAX_VALUE, 8));
    assertOutside(() -> WordBytes.write(words, SIZE - 1, new byte[2], 0, 2));
    assertOutside(() -> WordBytes.readByte(words, SIZE));
    assertOutside(() -> WordBytes.readInt(words, SIZE - 3));
    assertOutside(() -> WordBytes.readLong(words, -4));
    assertSame("nothing");
  }
}
