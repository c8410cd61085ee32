import static org.objectweb.asm.Opcodes.*;

import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;

/**
 * Keeps the module's only global variable, the stack pointer of its C, in a field of the memory.
 *
 * <p>Memory and instance are the last arguments of every function, in this order.
 */
final class StackPointer {
  private StackPointer() {}

  static void keep(MethodNode method) {
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call && call.owner.equals(Bytecode.SHADED)) {
        switch (call.name) {
          case "readGlobal" -> read(method, call);
          case "writeGlobal" -> write(method, call);
          default -> {}
        }
      }
    }
  }

  /** Number and instance are pushed, the global is read as a long, and made an integer. */
  private static void read(MethodNode method, MethodInsnNode call) {
    InsnList code = method.instructions;
    VarInsnNode instance = instance(call);
    expect(call.getNext(), L2I);
    code.remove(call.getNext());
    code.insertBefore(call, memory(instance));
    code.insertBefore(call, field(GETFIELD));
    replaced(code, call, instance);
  }

  /** An integer is made a long, number and instance are pushed, and the global is written. */
  private static void write(MethodNode method, MethodInsnNode call) {
    InsnList code = method.instructions;
    VarInsnNode instance = instance(call);
    AbstractInsnNode widening = instance.getPrevious().getPrevious();
    expect(widening, I2L);
    code.remove(widening);
    code.insertBefore(call, memory(instance));
    code.insertBefore(call, new InsnNode(SWAP));
    code.insertBefore(call, field(PUTFIELD));
    replaced(code, call, instance);
    method.maxStack++;
  }

  private static VarInsnNode instance(MethodInsnNode call) {
    VarInsnNode instance = (VarInsnNode) call.getPrevious();
    if (Bytecode.constant(instance.getPrevious()) != 0) {
      throw new IllegalStateException("a second global variable");
    }
    return instance;
  }

  private static void replaced(InsnList code, MethodInsnNode call, VarInsnNode instance) {
    code.remove(instance.getPrevious());
    code.remove(instance);
    code.remove(call);
  }

  private static VarInsnNode memory(VarInsnNode instance) {
    return new VarInsnNode(ALOAD, instance.var - 1);
  }

  private static FieldInsnNode field(int operation) {
    return new FieldInsnNode(operation, Bytecode.MEMORY, "stack", "I");
  }

  private static void expect(AbstractInsnNode at, int operation) {
    if (at.getOpcode() != operation) {
      throw new IllegalStateException("a global variable that is not an integer");
    }
  }
}
