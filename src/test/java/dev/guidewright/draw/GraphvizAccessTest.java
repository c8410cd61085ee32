package dev.guidewright.draw;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What lies outside a memory is outside, however its address was come by. */
class GraphvizAccessTest {
  private static final int END = 1 << 16;

  private final FlatMemory memory = new FlatMemory(VizImage.get(), 1, 2);

  GraphvizAccessTest() {
    memory.fill(0, END, 0);
  }

  private static void assertOutside(ThrowingCallable access) {
    assertThatThrownBy(access).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void numbersAreReadAsTheyWereWritten() {
    GraphvizAccess.memoryWriteInt(16, -7, 8, memory);
    GraphvizAccess.memoryWriteLong(32, Long.MIN_VALUE + 5, 8, memory);
    GraphvizAccess.memoryWriteDouble(48, -0.1, 8, memory);
    GraphvizAccess.memoryWriteFloat(64, 1.5f, 8, memory);
    GraphvizAccess.memoryWriteByte(81, (byte) -3, 2, memory);
    GraphvizAccess.memoryWriteShortAnywhere(97, (short) -9, 2, memory);

    assertThat(GraphvizAccess.memoryReadInt(20, 4, memory)).isEqualTo(-7);
    assertThat(GraphvizAccess.memoryReadLong(40, 0, memory)).isEqualTo(Long.MIN_VALUE + 5);
    assertThat(GraphvizAccess.memoryReadDouble(56, 0, memory)).isEqualTo(-0.1);
    assertThat(GraphvizAccess.memoryReadFloat(0, 72, memory)).isEqualTo(1.5f);
    assertThat(GraphvizAccess.memoryReadByte(80, 3, memory)).isEqualTo((byte) -3);
    assertThat(GraphvizAccess.memoryReadShortAnywhere(99, 0, memory)).isEqualTo((short) -9);
    assertThat(memory.readInt(24)).isEqualTo(-7);
    assertThat(memory.readDouble(56)).isEqualTo(-0.1);
  }

  @Test
  void anAddressThatIsNotThatOfAWordIsRefusedInsteadOfMisread() {
    for (int base : new int[] {1, 2, 3, END - 1, -1, -2, -3, Integer.MIN_VALUE + 1}) {
      for (int offset : new int[] {0, 4, 8, 1 << 20, Integer.MAX_VALUE - 3}) {
        assertOutside(() -> GraphvizAccess.memoryReadInt(base, offset, memory));
        assertOutside(() -> GraphvizAccess.memoryReadLong(base, offset, memory));
        assertOutside(() -> GraphvizAccess.memoryWriteDouble(base, 1, offset, memory));
      }
    }
  }

  @Test
  void anAddressBeyondAllOfThemDoesNotBeginAgainAtZero() {
    for (int below : new int[] {1, 2, 3, 4, 8, 16, 1000, 1 << 20}) {
      for (int offset : new int[] {below, below + 4, below + 16}) {
        int word = offset & ~3;
        assertOutside(() -> GraphvizAccess.memoryReadInt(-below, word, memory));
        assertOutside(() -> GraphvizAccess.memoryWriteInt(-below, 1, word, memory));
        assertOutside(() -> GraphvizAccess.memoryReadByte(-below, offset, memory));
        assertOutside(() -> GraphvizAccess.memoryWriteByte(-below, (byte) 1, offset, memory));
        assertOutside(() -> GraphvizAccess.memoryReadIntAnywhere(-below, offset, memory));
        assertOutside(() -> GraphvizAccess.memoryReadLongAnywhere(-below, offset, memory));
        assertOutside(
            () -> GraphvizAccess.memoryWriteShortAnywhere(-below, (short) 1, offset, memory));
      }
    }
  }

  @Test
  void aNumberAcrossTheEndIsRefusedAndNotHalfWritten() {
    assertOutside(() -> GraphvizAccess.memoryWriteLong(END - 4, -1, 0, memory));
    assertOutside(() -> GraphvizAccess.memoryReadDouble(END - 8, 4, memory));
    assertOutside(() -> GraphvizAccess.memoryReadInt(END, 0, memory));
    assertOutside(() -> GraphvizAccess.memoryReadByte(0, END, memory));

    assertThat(memory.readInt(END - 4)).isZero();
  }

  @Test
  void aMemoryGrowsUpToItsCapAndKeepsWhatItHolds() {
    memory.writeInt(END - 4, 5);

    assertThat(memory.grow(-1)).isFalse();
    assertThat(memory.grow(2)).isFalse();
    assertThat(memory.grow(Integer.MAX_VALUE)).isFalse();
    assertThat(memory.grow(1)).isTrue();
    assertThat(memory.grow(1)).isFalse();
    assertThat(memory.pages()).isEqualTo(2);
    assertThat(GraphvizAccess.memoryReadInt(END, 0, memory)).isZero();
    assertThat(memory.readInt(END - 4)).isEqualTo(5);
  }
}
