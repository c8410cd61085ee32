import static org.objectweb.asm.Opcodes.*;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Has C's {@code strtod} ask the program's {@code PlainNumbers} first, which knows the short
 * numbers: its own way is by floats of 128 bits, for which more has to be compiled than for any
 * other function of a layout.
 */
final class PlainNumbers {
  private static final String READER = Bytecode.PACKAGE + "PlainNumbers";
  private static final String READ = "(IIL" + Bytecode.MEMORY + ";)D";
  private static final String TWO_PLACES = "(II";
  private static final String FOUR_PLACES = "(IIII";
  private static final String LONG_FLOAT = "(JJ";
  private static final int MORE_STACK = 4;

  private PlainNumbers() {}

  /** To be done when functions have the program's own types. */
  static void askFirst(ClassNode functions) {
    List<MethodNode> found = functions.methods.stream().filter(PlainNumbers::isStrtod).toList();
    if (found.size() != 1) {
      throw new IllegalStateException(
          "one function was expected to be strtod, not " + found.size());
    }
    askFirst(found.get(0));
  }

  /**
   * Of all functions of two addresses that give a number, it alone has a float of 128 bits made of
   * them, and makes that one of 64.
   */
  private static boolean isStrtod(MethodNode method) {
    if (!method.desc.startsWith(TWO_PLACES + "L") || !method.desc.endsWith(")D")) {
      return false;
    }
    List<MethodInsnNode> calls = new ArrayList<>();
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof MethodInsnNode call && call.owner.equals(Bytecode.FUNCTIONS)) {
        calls.add(call);
      }
    }
    return calls.size() == 2
        && calls.get(0).desc.startsWith(FOUR_PLACES + "L")
        && calls.get(1).desc.startsWith(LONG_FLOAT + "L")
        && calls.get(1).desc.endsWith(")D");
  }

  private static void askFirst(MethodNode method) {
    InsnList code = new InsnList();
    code.add(new VarInsnNode(ILOAD, 0));
    code.add(new VarInsnNode(ILOAD, 1));
    code.add(new VarInsnNode(ALOAD, 2));
    code.add(new MethodInsnNode(INVOKESTATIC, READER, "read", READ, false));
    LabelNode unknown = new LabelNode();
    Bytecode.append(code, DUP2, DUP2, DCMPL);
    code.add(new JumpInsnNode(IFNE, unknown));
    Bytecode.append(code, DRETURN);
    code.add(unknown);
    code.add(new FrameNode(F_SAME1, 0, null, 1, new Object[] {DOUBLE}));
    Bytecode.append(code, POP2);
    method.instructions.insert(code);
    method.maxStack += MORE_STACK;
  }
}
