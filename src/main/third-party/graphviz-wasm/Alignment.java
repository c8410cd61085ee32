import java.util.Collections;
import java.util.Iterator;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.AnnotatedInstruction;

/**
 * Binds every access to memory to {@code GraphvizAccess}, by what WebAssembly says of its address:
 * that of a word, or any.
 *
 * <p>The instructions of the module and the calls of the bytecode match one to one, which is checked
 * here for each.
 */
final class Alignment {
  private static final String ACCESS = Bytecode.PACKAGE + "GraphvizAccess";
  private static final String FUNCTION = "func_";

  /** As WebAssembly writes it, the power of two. */
  private static final int WORD = 2;

  private final WasmModule module;

  Alignment(WasmModule module) {
    this.module = module;
  }

  void bind(MethodNode method) {
    Iterator<AnnotatedInstruction> instructions = accesses(method);
    for (AbstractInsnNode at : method.instructions) {
      if (at instanceof MethodInsnNode call && isAccess(call)) {
        bind(method, call, instructions.next());
      } else if (at instanceof MethodInsnNode call && isOfAll(call)) {
        own(call);
      }
    }
    if (instructions.hasNext()) {
      throw new IllegalStateException(method.name + " reads or writes less than its original");
    }
  }

  private static void own(MethodInsnNode call) {
    call.owner = ACCESS;
    call.desc = OwnTypes.own(call.desc);
  }

  private static boolean isAccess(MethodInsnNode call) {
    return call.owner.equals(Bytecode.SHADED)
        && (call.name.startsWith("memoryRead") || call.name.startsWith("memoryWrite"));
  }

  /** Copying, filling and measuring memory have no address to look at. */
  private static boolean isOfAll(MethodInsnNode call) {
    return call.owner.equals(Bytecode.SHADED) && call.name.startsWith("memory");
  }

  private static void bind(MethodNode method, MethodInsnNode call, AnnotatedInstruction original) {
    int offset = Bytecode.constant(call.getPrevious().getPrevious());
    if (original.operand(1) != offset || offset < 0) {
      throw new IllegalStateException(method.name + " reads or writes elsewhere: " + offset);
    }
    boolean isWord = original.operand(0) >= WORD && offset % (1 << WORD) == 0;
    if (!isWord && !call.name.endsWith("Byte")) {
      call.name += "Anywhere";
    }
    own(call);
  }

  private Iterator<AnnotatedInstruction> accesses(MethodNode method) {
    int imports = module.importSection().importCount();
    if (!method.name.startsWith(FUNCTION)) {
      return Collections.emptyIterator();
    }
    int function = Integer.parseInt(method.name.substring(FUNCTION.length()));
    if (function < imports) {
      return Collections.emptyIterator();
    }
    return module.codeSection().getFunctionBody(function - imports).instructions().stream()
        .filter(at -> at.opcode().name().contains("_LOAD") || at.opcode().name().contains("_STORE"))
        .iterator();
  }
}
