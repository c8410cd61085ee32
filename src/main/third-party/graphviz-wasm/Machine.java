import static org.objectweb.asm.Opcodes.*;

import java.util.SortedMap;
import java.util.TreeMap;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.LabelNode;
import org.objectweb.asm.tree.LookupSwitchInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.VarInsnNode;
import run.endive.wasm.WasmModule;
import run.endive.wasm.types.Export;
import run.endive.wasm.types.ExternalType;

/**
 * The class by which functions are called from outside, by name, and from inside by their place in
 * the module's table.
 *
 * <p>For a place in the table the function's number is found by halving: HotSpot's quick compiler
 * makes of a switch one comparison after the other, and some have three hundred cases.
 */
final class Machine {
  private static final String INDIRECT = "call_indirect_";

  /** Parameters after those of the function: its place, the table, memory and host. */
  private static final int MORE = 4;

  private final ClassNode type = new ClassNode();

  private Machine(ClassNode original) {
    type.version = original.version;
    type.access = ACC_FINAL;
    type.name = Bytecode.MACHINE;
    type.superName = "java/lang/Object";
  }

  static ClassNode of(ClassNode original, ClassNode functions, WasmModule module) {
    Machine machine = new Machine(original);
    for (MethodNode method : original.methods) {
      if (method.name.startsWith(INDIRECT)) {
        machine.indirect(method);
      }
    }
    for (int i = 0; i < module.exportSection().exportCount(); i++) {
      Export export = module.exportSection().getExport(i);
      if (export.exportType() == ExternalType.FUNCTION) {
        machine.export(export, functions);
      }
    }
    return machine.type;
  }

  private void export(Export export, ClassNode functions) {
    String function = Bytecode.function(export.index());
    MethodNode target =
        functions.methods.stream().filter(m -> m.name.equals(function)).findFirst().orElseThrow();
    String signature = OwnTypes.own(target.desc);
    MethodNode method = new MethodNode(ACC_STATIC, "export_" + export.name(), signature, null, null);
    Type[] parameters = Type.getArgumentTypes(signature);
    load(method.instructions, parameters, parameters.length);
    method.instructions.add(
        new MethodInsnNode(INVOKESTATIC, Bytecode.FUNCTIONS, function, signature, false));
    method.instructions.add(new InsnNode(Type.getReturnType(signature).getOpcode(IRETURN)));
    type.methods.add(method);
  }

  private void indirect(MethodNode original) {
    String signature = OwnTypes.own(original.desc);
    MethodNode method = new MethodNode(ACC_STATIC, original.name, signature, null, null);
    Type[] parameters = Type.getArgumentTypes(signature);
    int own = parameters.length - MORE;
    int place = size(parameters, own);
    int host = place + 3;
    int number = host + 1;
    InsnList code = method.instructions;
    code.add(new MethodInsnNode(INVOKESTATIC, Bytecode.SHADED, "checkInterruption", "()V", false));
    code.add(new VarInsnNode(ALOAD, host));
    code.add(new VarInsnNode(ILOAD, place));
    code.add(new MethodInsnNode(INVOKEVIRTUAL, Bytecode.HOST, "function", "(I)I", false));
    code.add(new VarInsnNode(ISTORE, number));
    load(code, parameters, own);
    code.add(new VarInsnNode(ALOAD, place + 2));
    code.add(new VarInsnNode(ALOAD, host));
    LabelNode none = new LabelNode();
    choose(code, targets(original), number, none, Type.getReturnType(signature).getOpcode(IRETURN));
    code.add(none);
    code.add(
        new MethodInsnNode(
            INVOKESTATIC,
            Bytecode.SHADED,
            "throwIndirectCallTypeMismatch",
            "()Ljava/lang/RuntimeException;",
            false));
    code.add(new InsnNode(ATHROW));
    type.methods.add(method);
  }

  /** The functions that the original's switch can choose, by their numbers. */
  private static SortedMap<Integer, MethodInsnNode> targets(MethodNode original) {
    SortedMap<Integer, MethodInsnNode> targets = new TreeMap<>();
    for (AbstractInsnNode at : original.instructions) {
      if (at instanceof LookupSwitchInsnNode choice) {
        for (int i = 0; i < choice.keys.size(); i++) {
          AbstractInsnNode target = choice.labels.get(i);
          while (!(target instanceof MethodInsnNode)) {
            target = target.getNext();
          }
          MethodInsnNode call = (MethodInsnNode) target;
          targets.put(
              choice.keys.get(i),
              new MethodInsnNode(
                  INVOKESTATIC, call.owner, call.name, OwnTypes.own(call.desc), false));
        }
      }
    }
    return targets;
  }

  private static void choose(
      InsnList code, SortedMap<Integer, MethodInsnNode> targets, int number, LabelNode none, int end) {
    code.add(new VarInsnNode(ILOAD, number));
    if (targets.size() == 1) {
      code.add(Bytecode.push(targets.firstKey()));
      code.add(new JumpInsnNode(IF_ICMPNE, none));
      code.add(targets.get(targets.firstKey()));
      code.add(new InsnNode(end));
      return;
    }
    Integer middle = targets.keySet().stream().skip(targets.size() / 2).findFirst().orElseThrow();
    LabelNode upper = new LabelNode();
    code.add(Bytecode.push(middle));
    code.add(new JumpInsnNode(IF_ICMPGE, upper));
    choose(code, targets.headMap(middle), number, none, end);
    code.add(upper);
    choose(code, targets.tailMap(middle), number, none, end);
  }

  private static void load(InsnList code, Type[] parameters, int count) {
    for (int i = 0; i < count; i++) {
      code.add(new VarInsnNode(parameters[i].getOpcode(ILOAD), size(parameters, i)));
    }
  }

  private static int size(Type[] parameters, int count) {
    int size = 0;
    for (int i = 0; i < count; i++) {
      size += parameters[i].getSize();
    }
    return size;
  }
}
