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
 * <p>Memory and host are the last arguments of every function, in this order.
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

  /** Number and host are pushed, the global is read as a long, and made an integer. */
  private static void read(MethodNode method, MethodInsnNode call) {
    InsnList code = method.instructions;
    VarInsnNode host = host(call);
    expect(call.getNext(), L2I);
    code.remove(call.getNext());
    code.insertBefore(call, memory(host));
    code.insertBefore(call, field(GETFIELD));
    replaced(code, call, host);
  }

  /** An integer is made a long, number and host are pushed, and the global is written. */
  private static void write(MethodNode method, MethodInsnNode call) {
    InsnList code = method.instructions;
    VarInsnNode host = host(call);
    AbstractInsnNode widening = host.getPrevious().getPrevious();
    expect(widening, I2L);
    code.remove(widening);
    code.insertBefore(call, memory(host));
    code.insertBefore(call, new InsnNode(SWAP));
    code.insertBefore(call, field(PUTFIELD));
    replaced(code, call, host);
    method.maxStack++;
  }

  private static VarInsnNode host(MethodInsnNode call) {
    VarInsnNode host = (VarInsnNode) call.getPrevious();
    if (Bytecode.constant(host.getPrevious()) != 0) {
      throw new IllegalStateException("a second global variable");
    }
    return host;
  }

  private static void replaced(InsnList code, MethodInsnNode call, VarInsnNode host) {
    code.remove(host.getPrevious());
    code.remove(host);
    code.remove(call);
  }

  private static VarInsnNode memory(VarInsnNode host) {
    return new VarInsnNode(ALOAD, host.var - 1);
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
