package dev.guidewright.draw;

/**
 * What Graphviz' bytecode calls to read and write its memory, where {@code Tighten} has not put the
 * access itself.
 *
 * <p>A base is unsigned, an offset is not negative and a multiple of a word's four bytes but for
 * bytes and for what is called {@code Anywhere}. An address that is outside or, but for those, not
 * that of a word throws {@link IndexOutOfBoundsException}: WebAssembly's compiler said how what is
 * here is aligned, and only the rest may lie anywhere.
 */
final class GraphvizAccess {
  private GraphvizAccess() {}

  /**
   * The place of a word in the array. What an address has below a word is made larger than any
   * array, in bits that a carry from the offset cannot bring back inside.
   */
  private static int index(int base, int offset) {
    return (base >>> 2 | (base & 3) << 29) + (offset >> 2);
  }

  /** An address that may be that of any byte. */
  private static int address(int base, int offset) {
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return address;
  }

  static byte memoryReadByte(int base, int offset, FlatMemory memory) {
    return WordBytes.readByte(memory.words, address(base, offset));
  }

  static int memoryReadInt(int base, int offset, FlatMemory memory) {
    return memory.words[index(base, offset)];
  }

  static long memoryReadLong(int base, int offset, FlatMemory memory) {
    int[] words = memory.words;
    int index = index(base, offset);
    return (words[index] & 0xffff_ffffL) | (long) words[index + 1] << 32;
  }

  static float memoryReadFloat(int base, int offset, FlatMemory memory) {
    return Float.intBitsToFloat(memory.words[index(base, offset)]);
  }

  static double memoryReadDouble(int base, int offset, FlatMemory memory) {
    int[] words = memory.words;
    int index = index(base, offset);
    return Double.longBitsToDouble((words[index] & 0xffff_ffffL) | (long) words[index + 1] << 32);
  }

  static void memoryWriteByte(int base, byte value, int offset, FlatMemory memory) {
    WordBytes.writeByte(memory.words, address(base, offset), value);
  }

  static void memoryWriteInt(int base, int value, int offset, FlatMemory memory) {
    memory.words[index(base, offset)] = value;
  }

  static void memoryWriteLong(int base, long value, int offset, FlatMemory memory) {
    int[] words = memory.words;
    int index = index(base, offset);
    words[index + 1] = (int) (value >> 32);
    words[index] = (int) value;
  }

  static void memoryWriteFloat(int base, float value, int offset, FlatMemory memory) {
    memory.words[index(base, offset)] = Float.floatToRawIntBits(value);
  }

  static void memoryWriteDouble(int base, double value, int offset, FlatMemory memory) {
    memoryWriteLong(base, Double.doubleToRawLongBits(value), offset, memory);
  }

  static short memoryReadShortAnywhere(int base, int offset, FlatMemory memory) {
    return WordBytes.readShort(memory.words, address(base, offset));
  }

  static int memoryReadIntAnywhere(int base, int offset, FlatMemory memory) {
    return WordBytes.readInt(memory.words, address(base, offset));
  }

  static long memoryReadLongAnywhere(int base, int offset, FlatMemory memory) {
    return WordBytes.readLong(memory.words, address(base, offset));
  }

  static void memoryWriteShortAnywhere(int base, short value, int offset, FlatMemory memory) {
    WordBytes.writeShort(memory.words, address(base, offset), value);
  }

  static void memoryWriteIntAnywhere(int base, int value, int offset, FlatMemory memory) {
    WordBytes.writeInt(memory.words, address(base, offset), value);
  }

  static void memoryWriteLongAnywhere(int base, long value, int offset, FlatMemory memory) {
    WordBytes.writeLong(memory.words, address(base, offset), value);
  }

  static void memoryCopy(int target, int source, int size, FlatMemory memory) {
    WordBytes.copy(memory.words, target, source, size);
  }

  static void memoryFill(int address, byte value, int size, FlatMemory memory) {
    WordBytes.fill(memory.words, value, address, size);
  }

  static int memoryPages(FlatMemory memory) {
    return memory.pages();
  }
}
