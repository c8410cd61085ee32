package dev.guidewright.draw;

import java.util.ArrayList;
import java.util.List;
import run.endive.runtime.HostFunction;
import run.endive.runtime.ImportFunction;
import run.endive.runtime.ImportValues;
import run.endive.runtime.Instance;
import run.endive.runtime.Memory;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ExternalType;
import run.endive.wasm.types.FunctionImport;
import run.endive.wasm.types.FunctionType;

/**
 * The world as Graphviz sees it: no files, no clock, no chance, a little memory.
 *
 * <p>The short import names belong to the checked module; its refresh script prints them.
 */
final class VizHost {
  private static final long ENOENT = 44;
  private static final long ENOSYS = 52;

  private final StringBuilder messages = new StringBuilder();
  private final int maxPages;

  VizHost(int maxPages) {
    this.maxPages = maxPages;
  }

  /** What Graphviz wrote to its error stream so far. */
  String messages() {
    return messages.toString().strip();
  }

  ImportValues imports(WasmModule module) {
    List<ImportFunction> functions = new ArrayList<>();
    for (int i = 0; i < module.importSection().importCount(); i++) {
      if (module.importSection().getImport(i) instanceof FunctionImport wanted
          && wanted.importType() == ExternalType.FUNCTION) {
        FunctionType type = module.typeSection().getType(wanted.typeIndex());
        functions.add(
            new HostFunction(
                wanted.module(),
                wanted.name(),
                type,
                (instance, args) -> answer(wanted.name(), type, instance, args)));
      }
    }
    return ImportValues.builder().withFunctions(functions).build();
  }

  private long[] answer(String name, FunctionType type, Instance instance, long[] args) {
    long result = call(name, instance.memory(), args);
    return type.returns().isEmpty() ? new long[0] : new long[] {result};
  }

  private long call(String name, Memory memory, long[] args) {
    return switch (name) {
      case "k" -> resizeHeap(memory, args[0]);
      case "p" -> error(memory, (int) args[0]);
      case "d" -> write(memory, args);
      case "s", "o", "q" -> 0; // environ_get, localtime, tzset
      case "t" -> noEnvironment(memory, args);
      case "g" -> Double.doubleToRawLongBits(0); // date_now
      case "x" -> noTime(memory, (int) args[2]);
      case "u" -> noChance(memory, args);
      case "l", "v", "y", "w" -> -ENOENT;
      case "a", "b", "c", "h" -> throw new LayoutException("Graphviz gave up: " + messages());
      default -> -ENOSYS;
    };
  }

  private long resizeHeap(Memory memory, long wanted) {
    long bytes = wanted & 0xffffffffL;
    int pages = (int) ((bytes + Memory.PAGE_SIZE - 1) / Memory.PAGE_SIZE);
    if (pages > maxPages) {
      throw new LayoutException("the layout needs more than " + maxPages / 16 + " MiB");
    }
    // A fifth more than asked for, so that a growing heap is not copied at every step.
    int target = Math.min(maxPages, Math.max(pages, memory.pages() + memory.pages() / 5));
    return memory.grow(target - memory.pages()) < 0 ? 0 : 1;
  }

  private long error(Memory memory, int text) {
    messages.append(memory.readCString(text));
    return 0;
  }

  private long write(Memory memory, long[] args) {
    int total = 0;
    for (int i = 0; i < args[2]; i++) {
      int vector = (int) args[1] + 8 * i;
      int length = memory.readInt(vector + 4);
      messages.append(memory.readString(memory.readInt(vector), length));
      total += length;
    }
    memory.writeI32((int) args[3], total);
    return 0;
  }

  private static long noEnvironment(Memory memory, long[] args) {
    memory.writeI32((int) args[0], 0);
    memory.writeI32((int) args[1], 0);
    return 0;
  }

  private static long noTime(Memory memory, int at) {
    memory.writeLong(at, 0);
    return 0;
  }

  private static long noChance(Memory memory, long[] args) {
    memory.fill((byte) 0, (int) args[0], (int) (args[0] + args[1]));
    return 0;
  }
}
