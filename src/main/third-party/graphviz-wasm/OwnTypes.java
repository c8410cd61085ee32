import java.util.List;
import java.util.Map;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.FrameNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Gives every function the program's own memory and host, instead of a runtime's, which would have
 * to be made for each layout.
 */
final class OwnTypes {
  private static final Map<String, String> OWN =
      Map.of(
          "run/endive/runtime/Memory", Bytecode.MEMORY,
          "run/endive/runtime/Instance", Bytecode.HOST);

  private OwnTypes() {}

  static void put(MethodNode method) {
    method.desc = own(method.desc);
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof FrameNode frame) {
        put(frame.local);
        put(frame.stack);
      } else if (at instanceof MethodInsnNode call
          && call.owner.startsWith(Bytecode.PACKAGE)
          && !call.owner.equals(Bytecode.SHADED)) {
        call.desc = own(call.desc);
      }
    }
  }

  static String own(String signature) {
    String changed = signature;
    for (Map.Entry<String, String> type : OWN.entrySet()) {
      changed = changed.replace("L" + type.getKey() + ";", "L" + type.getValue() + ";");
    }
    return changed;
  }

  private static void put(List<Object> types) {
    if (types != null) {
      types.replaceAll(type -> type instanceof String name ? OWN.getOrDefault(name, name) : type);
    }
  }
}
