import static java.util.Map.entry;
import static org.objectweb.asm.Opcodes.*;

import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives a comparison to the jump that it decides, instead of making a number of it first. */
final class Comparisons {
  /** What compares two doubles, if it is about them, and the jumps when it holds and when not. */
  private record Comparison(int compare, int holds, int fails) {
    static Comparison ints(int holds, int fails) {
      return new Comparison(NOP, holds, fails);
    }
  }

  // With a NaN no comparison but "not equal" holds: DCMPL answers -1 then and DCMPG 1.
  private static final Map<String, Comparison> COMPARISONS =
      Map.ofEntries(
          entry("I32_EQZ", Comparison.ints(IFEQ, IFNE)),
          entry("I32_EQ", Comparison.ints(IF_ICMPEQ, IF_ICMPNE)),
          entry("I32_NE", Comparison.ints(IF_ICMPNE, IF_ICMPEQ)),
          entry("I32_LT_S", Comparison.ints(IF_ICMPLT, IF_ICMPGE)),
          entry("I32_LE_S", Comparison.ints(IF_ICMPLE, IF_ICMPGT)),
          entry("I32_GT_S", Comparison.ints(IF_ICMPGT, IF_ICMPLE)),
          entry("I32_GE_S", Comparison.ints(IF_ICMPGE, IF_ICMPLT)),
          entry("F64_EQ", new Comparison(DCMPL, IFEQ, IFNE)),
          entry("F64_NE", new Comparison(DCMPL, IFNE, IFEQ)),
          entry("F64_LT", new Comparison(DCMPG, IFLT, IFGE)),
          entry("F64_LE", new Comparison(DCMPG, IFLE, IFGT)),
          entry("F64_GT", new Comparison(DCMPL, IFGT, IFLE)),
          entry("F64_GE", new Comparison(DCMPL, IFGE, IFLT)));

  private Comparisons() {}

  static void join(MethodNode method) {
    InsnList code = method.instructions;
    for (AbstractInsnNode at = code.getFirst(); at != null; ) {
      AbstractInsnNode next = at.getNext();
      if (at instanceof MethodInsnNode call && call.owner.equals(Bytecode.OPERATIONS)) {
        next = jump(code, call, next);
      }
      at = next;
    }
  }

  /** Gives a comparison to the jump that waits for it, if one does; returns where to go on. */
  private static AbstractInsnNode jump(InsnList code, MethodInsnNode call, AbstractInsnNode next) {
    Comparison comparison = COMPARISONS.get(call.name);
    if (comparison == null) {
      return next;
    }
    boolean negated = false;
    AbstractInsnNode at = Bytecode.following(call);
    while (at instanceof MethodInsnNode not
        && not.owner.equals(Bytecode.OPERATIONS)
        && not.name.equals("I32_EQZ")) {
      negated = !negated;
      at = Bytecode.following(at);
    }
    if (!(at instanceof JumpInsnNode jump)
        || (jump.getOpcode() != IFNE && jump.getOpcode() != IFEQ)) {
      return next;
    }
    while (Bytecode.following(call) != jump) {
      code.remove(Bytecode.following(call));
    }
    boolean whenHolds = (jump.getOpcode() == IFNE) != negated;
    jump.setOpcode(whenHolds ? comparison.holds() : comparison.fails());
    if (comparison.compare() != NOP) {
      code.insert(call, new InsnNode(comparison.compare()));
    }
    code.remove(call);
    return jump.getNext();
  }
}
