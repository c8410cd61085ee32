package dev.guidewright.draw;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import run.endive.runtime.ConstantEvaluators;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.DataSegment;

/**
 * One layout's memory as a single array: half the time of the runtime's own, which is cut into
 * pages and zeroed twice. It begins small and grows when Graphviz asks.
 *
 * <p>Graphviz' bytecode calls the static operations below, which know this class; the methods of
 * the interface are for everybody else. An address outside throws {@link
 * IndexOutOfBoundsException}.
 */
@SuppressWarnings("removal") // the interface still asks for its old names of waiting
final class FlatMemory implements Memory {
  private static final VarHandle SHORT = view(short[].class);
  private static final VarHandle INT = view(int[].class);
  private static final VarHandle LONG = view(long[].class);
  private static final VarHandle FLOAT = view(float[].class);
  private static final VarHandle DOUBLE = view(double[].class);

  private final int initialPages;
  private final int maxPages;
  private byte[] bytes;
  private DataSegment[] segments = {};

  FlatMemory(int initialPages, int maxPages) {
    this.initialPages = initialPages;
    this.maxPages = maxPages;
    bytes = new byte[initialPages * PAGE_SIZE];
  }

  private static VarHandle view(Class<?> type) {
    return MethodHandles.byteArrayViewVarHandle(type, ByteOrder.LITTLE_ENDIAN);
  }

  @Override
  public int pages() {
    return bytes.length / PAGE_SIZE;
  }

  @Override
  public int grow(int more) {
    int before = pages();
    if (more < 0 || before + more > maxPages) {
      return -1;
    }
    bytes = Arrays.copyOf(bytes, (before + more) * PAGE_SIZE);
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
    segments[segment] = run.endive.wasm.types.PassiveDataSegment.EMPTY;
  }

  @Override
  public void write(int address, byte[] data, int offset, int size) {
    System.arraycopy(data, offset, bytes, address, size);
  }

  @Override
  public byte[] readBytes(int address, int length) {
    byte[] copy = new byte[length];
    System.arraycopy(bytes, address, copy, 0, length);
    return copy;
  }

  @Override
  public byte read(int address) {
    return bytes[address];
  }

  @Override
  public void writeByte(int address, byte value) {
    bytes[address] = value;
  }

  @Override
  public int readInt(int address) {
    return (int) INT.get(bytes, address);
  }

  @Override
  public void writeI32(int address, int value) {
    INT.set(bytes, address, value);
  }

  @Override
  public long readLong(int address) {
    return (long) LONG.get(bytes, address);
  }

  @Override
  public void writeLong(int address, long value) {
    LONG.set(bytes, address, value);
  }

  @Override
  public short readShort(int address) {
    return (short) SHORT.get(bytes, address);
  }

  @Override
  public long readU16(int address) {
    return Short.toUnsignedLong(readShort(address));
  }

  @Override
  public void writeShort(int address, short value) {
    SHORT.set(bytes, address, value);
  }

  @Override
  public float readFloat(int address) {
    return (float) FLOAT.get(bytes, address);
  }

  @Override
  public long readF32(int address) {
    return readInt(address);
  }

  @Override
  public void writeF32(int address, float value) {
    FLOAT.set(bytes, address, value);
  }

  @Override
  public double readDouble(int address) {
    return (double) DOUBLE.get(bytes, address);
  }

  @Override
  public long readF64(int address) {
    return readLong(address);
  }

  @Override
  public void writeF64(int address, double value) {
    DOUBLE.set(bytes, address, value);
  }

  @Override
  public void zero() {
    // Asked of a memory that has just been made: an array begins with zeros.
  }

  @Override
  public void fill(byte value, int from, int to) {
    Arrays.fill(bytes, from, to, value);
  }

  @Override
  public void copy(int target, int source, int size) {
    System.arraycopy(bytes, source, bytes, target, size);
  }

  // What Graphviz' bytecode calls, once `Tighten` has been over it. A base is unsigned: what is
  // negative here lies outside. Each is a little over the 35 bytes up to which HotSpot's quick
  // compiler copies a method into its callers, for compiling fifty thousand copies takes longer
  // than
  // calling one.

  static byte memoryReadByte(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return bytes[address];
  }

  static short memoryReadShort(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return (short) SHORT.get(bytes, address);
  }

  static int memoryReadInt(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return (int) INT.get(bytes, address);
  }

  static long memoryReadLong(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return (long) LONG.get(bytes, address);
  }

  static float memoryReadFloat(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return (float) FLOAT.get(bytes, address);
  }

  static double memoryReadDouble(int base, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    return (double) DOUBLE.get(bytes, address);
  }

  static void memoryWriteByte(int base, byte value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    bytes[address] = value;
  }

  static void memoryWriteShort(int base, short value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    SHORT.set(bytes, address, value);
  }

  static void memoryWriteInt(int base, int value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    INT.set(bytes, address, value);
  }

  static void memoryWriteLong(int base, long value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    LONG.set(bytes, address, value);
  }

  static void memoryWriteFloat(int base, float value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    FLOAT.set(bytes, address, value);
  }

  static void memoryWriteDouble(int base, double value, int offset, Memory memory) {
    byte[] bytes = ((FlatMemory) memory).bytes;
    int address = base + offset;
    if ((base | address) < 0) {
      throw new IndexOutOfBoundsException("no memory at " + Integer.toUnsignedString(address));
    }
    DOUBLE.set(bytes, address, value);
  }
}
