import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Reads and writes words, and reads bytes, where it is asked for, out of the array, and not by a
 * call: the three are nine of ten accesses.
 *
 * <p>A place is computed as {@code GraphvizAccess} does, and lies outside the array when it should.
 */
final class InPlace {
  private static final int MORE_STACK = 6;

  private InPlace() {}

  static void access(MethodNode method) {
    boolean changed = false;
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call && call.owner.endsWith("/GraphvizAccess")) {
        changed |= access(method.instructions, call);
      }
    }
    if (changed) {
      method.maxStack += MORE_STACK;
    }
  }

  /** Before the call stand the instructions that push its offset and its memory. */
  private static boolean access(InsnList code, MethodInsnNode call) {
    AbstractInsnNode memory = call.getPrevious();
    AbstractInsnNode offset = memory.getPrevious();
    InsnList instead = new InsnList();
    switch (call.name) {
      case "memoryReadInt" -> readWord(instead, Bytecode.constant(offset), memory);
      case "memoryWriteInt" -> writeWord(instead, Bytecode.constant(offset), memory);
      case "memoryReadByte" -> readByte(instead, Bytecode.constant(offset), memory);
      default -> {
        return false;
      }
    }
    code.remove(memory);
    code.remove(offset);
    code.insertBefore(call, instead);
    code.remove(call);
    return true;
  }

  private static void readWord(InsnList code, int offset, AbstractInsnNode memory) {
    index(code, offset);
    words(code, memory);
    Bytecode.append(code, SWAP, IALOAD);
  }

  private static void writeWord(InsnList code, int offset, AbstractInsnNode memory) {
    Bytecode.append(code, SWAP);
    index(code, offset);
    words(code, memory);
    Bytecode.append(code, SWAP, DUP2_X1, POP2, IASTORE);
  }

  private static void readByte(InsnList code, int offset, AbstractInsnNode memory) {
    if (offset % 4 == 0) {
      Bytecode.append(code, DUP, ICONST_2, IUSHR);
      add(code, offset >> 2);
    } else {
      addressAndIndex(code, offset);
    }
    words(code, memory);
    Bytecode.append(code, SWAP, IALOAD, SWAP, ICONST_3, ISHL, ISHR, I2B);
  }

  /** Makes the address and the place in the array of a base; one of 2 GiB and more is outside. */
  private static void addressAndIndex(InsnList code, int offset) {
    Bytecode.append(code, DUP);
    code.add(Bytecode.push(31));
    Bytecode.append(code, ISHR, SWAP);
    add(code, offset);
    Bytecode.append(code, DUP_X1, ICONST_2, IUSHR, IOR);
  }

  private static void index(InsnList code, int offset) {
    Bytecode.append(code, DUP, ICONST_2, IUSHR, SWAP, ICONST_3, IAND);
    code.add(Bytecode.push(29));
    Bytecode.append(code, ISHL, IOR);
    add(code, offset >> 2);
  }

  private static void add(InsnList code, int number) {
    if (number != 0) {
      code.add(Bytecode.push(number));
      Bytecode.append(code, IADD);
    }
  }

  private static void words(InsnList code, AbstractInsnNode memory) {
    code.add(memory.clone(Map.of()));
    code.add(new FieldInsnNode(GETFIELD, Bytecode.MEMORY, "words", "[I"));
  }
}
