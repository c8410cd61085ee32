import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.ActiveDataSegment;
import run.endive.wasm.types.ActiveElement;
import run.endive.wasm.types.DataSegment;
import run.endive.wasm.types.Element;
import run.endive.wasm.types.Instruction;
import run.endive.wasm.types.OpCode;

/**
 * What a new Graphviz begins with, so that the program need not read the module: its stack pointer,
 * the numbers of the functions in its table, and its memory up to the last word that is not zero;
 * the latter two with their counts before them.
 */
final class Image {
  /** A place in the table that has no function. */
  private static final int NONE = -1;

  private final WasmModule module;

  Image(WasmModule module) {
    this.module = module;
  }

  /** The image as integers, the highest byte first. */
  byte[] bytes() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      expect(module.globalSection().globalCount() == 1, "one global variable");
      out.writeInt(constant(module.globalSection().getGlobal(0).initInstructions()));
      for (int[] numbers : List.of(table(), memory())) {
        out.writeInt(numbers.length);
        for (int number : numbers) {
          out.writeInt(number);
        }
      }
    }
    return bytes.toByteArray();
  }

  private int[] table() {
    expect(module.tableSection().tableCount() == 1, "one table");
    int[] table = new int[(int) module.tableSection().getTable(0).limits().min()];
    Arrays.fill(table, NONE);
    for (Element element : module.elementSection().elements()) {
      expect(element instanceof ActiveElement, "elements with a place");
      int place = constant(((ActiveElement) element).offset());
      for (List<Instruction> function : element.initializers()) {
        table[place++] = operand(function, OpCode.REF_FUNC);
      }
    }
    return table;
  }

  private int[] memory() {
    int end = 0;
    for (DataSegment segment : module.dataSection().dataSegments()) {
      expect(segment instanceof ActiveDataSegment, "data with a place");
      end = Math.max(end, place(segment) + segment.data().length);
    }
    ByteBuffer memory = ByteBuffer.allocate((end + 3) & ~3).order(ByteOrder.LITTLE_ENDIAN);
    for (DataSegment segment : module.dataSection().dataSegments()) {
      memory.put(place(segment), segment.data());
    }
    int[] words = new int[memory.capacity() / 4];
    memory.asIntBuffer().get(words);
    int used = words.length;
    while (words[used - 1] == 0) {
      used--;
    }
    return Arrays.copyOf(words, used);
  }

  private static int place(DataSegment segment) {
    return constant(((ActiveDataSegment) segment).offsetInstructions());
  }

  private static int constant(List<Instruction> instructions) {
    return operand(instructions, OpCode.I32_CONST);
  }

  private static int operand(List<Instruction> instructions, OpCode operation) {
    Instruction first = instructions.get(0);
    expect(first.opcode() == operation, operation + " and not " + first.opcode());
    return (int) first.operand(0);
  }

  private static void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("the module was expected to have " + what);
    }
  }
}
