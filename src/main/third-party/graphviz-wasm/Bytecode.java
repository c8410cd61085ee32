import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.IntInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LdcInsnNode;

/** How the compiler of WebAssembly writes bytecode, and ours to read and write it. */
final class Bytecode {
  static final String PACKAGE = "dev/guidewright/draw/";

  /** What functions call for memory, globals and interruption. */
  static final String SHADED = PACKAGE + "VizMachineShaded";

  /** What functions call for the operations that Java has not. */
  static final String OPERATIONS = "run/endive/runtime/OpcodeImpl";

  /** The program's memory for Graphviz. */
  static final String MEMORY = PACKAGE + "FlatMemory";

  /** The program's class for what Graphviz asks of the world. */
  static final String HOST = PACKAGE + "VizHost";

  /** What the program calls, and functions for calls by number. */
  static final String MACHINE = PACKAGE + "VizMachine";

  /** The functions. */
  static final String FUNCTIONS = PACKAGE + "VizMachineFuncGroup_0";

  private Bytecode() {}

  /** Name of a function in the bytecode. */
  static String function(int number) {
    return "func_" + number;
  }


  /**
   * The next instruction or label: what jumps to a label between two is not to find one of them
   * gone.
   */
  static AbstractInsnNode following(AbstractInsnNode at) {
    AbstractInsnNode next = at.getNext();
    while (next != null && next.getType() >= AbstractInsnNode.FRAME) {
      next = next.getNext();
    }
    return next;
  }

  static AbstractInsnNode first(InsnList code) {
    AbstractInsnNode first = code.getFirst();
    return first.getType() >= AbstractInsnNode.FRAME || first instanceof LabelNode
        ? following(first)
        : first;
  }

  /** The number that an instruction puts on the stack. */
  static int constant(AbstractInsnNode at) {
    if (at.getOpcode() >= ICONST_M1 && at.getOpcode() <= ICONST_5) {
      return at.getOpcode() - ICONST_0;
    }
    if (at instanceof IntInsnNode small) {
      return small.operand;
    }
    if (at instanceof LdcInsnNode large && large.cst instanceof Integer number) {
      return number;
    }
    throw new IllegalStateException("not a constant: " + at.getOpcode());
  }

  /** Puts a number on the stack. */
  static AbstractInsnNode push(int number) {
    if (number >= -1 && number <= 5) {
      return new InsnNode(ICONST_0 + number);
    }
    if (number == (byte) number) {
      return new IntInsnNode(BIPUSH, number);
    }
    return number == (short) number
        ? new IntInsnNode(SIPUSH, number)
        : new LdcInsnNode(number);
  }

  static void append(InsnList code, int... operations) {
    for (int operation : operations) {
      code.add(new InsnNode(operation));
    }
  }
}
