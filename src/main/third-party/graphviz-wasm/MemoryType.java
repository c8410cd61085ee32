import static org.objectweb.asm.Opcodes.CHECKCAST;

import java.util.List;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;

/** Tells every function that its memory is the program's own class, not any behind an interface. */
final class MemoryType {
  private static final String ANY = "run/endive/runtime/Memory";
  private static final String INSTANCE = "run/endive/runtime/Instance";

  private MemoryType() {}

  static void narrow(MethodNode method) {
    method.desc = narrowed(method.desc);
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof FrameNode frame) {
        narrow(frame.local);
        narrow(frame.stack);
      } else if (at instanceof MethodInsnNode call) {
        narrow(method.instructions, call);
      }
    }
  }

  private static void narrow(InsnList code, MethodInsnNode call) {
    if (call.owner.equals(INSTANCE) && call.name.equals("memory")) {
      code.insert(call, new TypeInsnNode(CHECKCAST, Bytecode.MEMORY));
    } else if (call.owner.startsWith(Bytecode.PACKAGE) && !call.owner.equals(Bytecode.SHADED)) {
      call.desc = narrowed(call.desc);
    }
  }

  private static String narrowed(String signature) {
    return signature.replace("L" + ANY + ";", "L" + Bytecode.MEMORY + ";");
  }

  private static void narrow(List<Object> types) {
    if (types != null) {
      types.replaceAll(type -> type.equals(ANY) ? Bytecode.MEMORY : type);
    }
  }
}
