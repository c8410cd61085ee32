package dev.guidewright.draw;

import java.util.Arrays;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.PassiveDataSegment;

/**
 * One layout's memory as a single array of words: half the time of the runtime's own, which is cut
 * into pages and zeroed twice. It begins small and grows when Graphviz asks.
 *
 * <p>Graphviz' bytecode reads and writes the words itself, or by {@link GraphvizAccess}; the
 * methods of the interface are for everybody else, and take any address. One outside throws {@link
 * IndexOutOfBoundsException}.
 */
@SuppressWarnings("removal") // the interface still asks for its old names of waiting
final class FlatMemory implements Memory {
  private static final int WORDS_OF_PAGE = PAGE_SIZE / 4;

  /** What an array of bytes could hold, too; places beyond it are never inside. */
  private static final int LARGEST = Integer.MAX_VALUE / PAGE_SIZE;

  private final int initialPages;
  private final int maxPages;

  /** The memory, four bytes to a word, for Graphviz' bytecode. */
  int[] words;

  /** Graphviz' stack pointer, for its bytecode: the only global variable of the module. */
  int stack;

  private DataSegment[] segments = {};

  FlatMemory(int initialPages, int maxPages) {
    this.initialPages = initialPages;
    this.maxPages = Math.min(maxPages, LARGEST);
    words = new int[initialPages * WORDS_OF_PAGE];
  }

  @Override
  public int pages() {
    return words.length / WORDS_OF_PAGE;
  }

  @Override
  public int grow(int more) {
    int before = pages();
    if (more < 0 || more > maxPages - before) {
      return -1;
    }
    words = Arrays.copyOf(words, (before + more) * WORDS_OF_PAGE);
    return before;
  }

  @Override
  public int initialPages() {
    return initialPages;
  }

  @Override
  public int maximumPages() {
    return maxPages;
  }

  @Override
  public boolean shared() {
    return false;
  }

  @Override
  public Object lock(int address) {
    return this;
  }

  @Override
  public int waitOn(int address, int expected, long timeout) {
    throw new WasmEngineException("the memory is not shared");
  }

  @Override
  public int waitOn(int address, long expected, long timeout) {
    throw new WasmEngineException("the memory is not shared");
  }

  @Override
  public int notify(int address, int count) {
    return 0;
  }

  @Override
  public void initialize(Instance instance, DataSegment[] dataSegments) {
    segments = dataSegments.clone();
    for (DataSegment segment : segments) {
      if (segment instanceof ActiveDataSegment active) {
        long[] offset =
            ConstantEvaluators.computeConstantValue(instance, active.offsetInstructions());
        write((int) offset[0], segment.data(), 0, segment.data().length);
      }
    }
  }

  @Override
  public void initPassiveSegment(int segment, int target, int offset, int size) {
    write(target, segments[segment].data(), offset, size);
  }

  @Override
  public void drop(int segment) {
    segments[segment] = PassiveDataSegment.EMPTY;
  }

  @Override
  public void write(int address, byte[] data, int offset, int size) {
    WordBytes.write(words, address, data, offset, size);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    return WordBytes.read(words, address, length);
  }

  @Override
  public byte read(int address) {
    return WordBytes.readByte(words, address);
  }

  @Override
  public void writeByte(int address, byte value) {
    WordBytes.writeByte(words, address, value);
  }

  @Override
  public int readInt(int address) {
    return WordBytes.readInt(words, address);
  }

  @Override
  public void writeI32(int address, int value) {
    WordBytes.writeInt(words, address, value);
  }

  @Override
  public long readLong(int address) {
    return WordBytes.readLong(words, address);
  }

  @Override
  public void writeLong(int address, long value) {
    WordBytes.writeLong(words, address, value);
  }

  @Override
  public short readShort(int address) {
    return WordBytes.readShort(words, address);
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public void writeShort(int address, short value) {
    WordBytes.writeShort(words, address, value);
  }

  @Override
  public float readFloat(int address) {
    return Float.intBitsToFloat(readInt(address));
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public void writeF32(int address, float value) {
    writeI32(address, Float.floatToRawIntBits(value));
  }

  @Override
  public double readDouble(int address) {
    return Double.longBitsToDouble(readLong(address));
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public void writeF64(int address, double value) {
    writeLong(address, Double.doubleToRawLongBits(value));
  }

  @Override
  public void zero() {
    // Asked of a memory that has just been made: an array begins with zeros.
  }

  @Override
  public void fill(byte value, int from, int to) {
    WordBytes.fill(words, value, from, to);
  }

  @Override
  public void copy(int target, int source, int size) {
    WordBytes.copy(words, target, source, size);
  }
}
