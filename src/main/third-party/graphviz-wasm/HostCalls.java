import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import run.endive.wasm.WasmModule;

/** Binds what the module imports to {@code VizHost.answer}, by its name there. */
final class HostCalls {
  private static final String ANSWER = "(L" + Bytecode.HOST + ";Ljava/lang/String;[J)[J";

  private final WasmModule module;

  HostCalls(WasmModule module) {
    this.module = module;
  }

  void bind(MethodNode method) {
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call && call.name.equals("callHostFunction")) {
        bind(method.instructions, call);
      }
    }
  }

  /** An imported function begins with the instance and its number. */
  private void bind(InsnList code, MethodInsnNode call) {
    AbstractInsnNode number = Bytecode.following(Bytecode.first(code));
    String name = module.importSection().getImport(Bytecode.constant(number)).name();
    code.set(number, new LdcInsnNode(name));
    call.owner = Bytecode.HOST;
    call.name = "answer";
    call.desc = ANSWER;
  }
}
