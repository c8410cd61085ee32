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
 * makes of a switch one comparison after the other, and some have three hundred cases. Most of them
 * are never called, so that each few are a method of their own, compiled only if they are.
 */
final class Machine {
  private static final String INDIRECT = "call_indirect_";

  /** Parameters after those of the function: its place, the table, memory and host. */
  private static final int MORE = 4;

  /** How many functions one method chooses from. */
  private static final int FEW = 8;

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
    MethodNode method =
        new MethodNode(ACC_STATIC, "export_" + export.name(), signature, null, null);
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
    chooseFew(method, targets(original), number);
    type.methods.add(method);
  }

  /** Goes on in the method for the few functions of which the number may be one. */
  private void chooseFew(
      MethodNode method, SortedMap<Integer, MethodInsnNode> targets, int number) {
    InsnList code = method.instructions;
    code.add(new VarInsnNode(ILOAD, number));
    if (targets.size() > FEW) {
      Integer middle = middle(targets);
      LabelNode upper = new LabelNode();
      code.add(Bytecode.push(middle));
      code.add(new JumpInsnNode(IF_ICMPGE, upper));
      chooseFew(method, targets.headMap(middle), number);
      code.add(upper);
      chooseFew(method, targets.tailMap(middle), number);
      return;
    }
    MethodNode few = few(targets);
    code.add(new MethodInsnNode(INVOKESTATIC, Bytecode.MACHINE, few.name, few.desc, false));
    code.add(new InsnNode(Type.getReturnType(few.desc).getOpcode(IRETURN)));
  }

  /** A method that has the parameters of these functions and then the number of one of them. */
  private MethodNode few(SortedMap<Integer, MethodInsnNode> targets) {
    String function = targets.get(targets.firstKey()).desc;
    Type[] parameters = Type.getArgumentTypes(function);
    String signature = function.replace(")", "I)");
    String name = INDIRECT + "of_" + targets.firstKey();
    MethodNode method = new MethodNode(ACC_PRIVATE | ACC_STATIC, name, signature, null, null);
    InsnList code = method.instructions;
    load(code, parameters, parameters.length);
    LabelNode none = new LabelNode();
    int end = Type.getReturnType(function).getOpcode(IRETURN);
    choose(code, targets, size(parameters, parameters.length), none, end);
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
    return method;
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

  /** Calls the function that has the number, of those, or goes where none has it. */
  private static void choose(
      InsnList code,
      SortedMap<Integer, MethodInsnNode> targets,
      int number,
      LabelNode none,
      int end) {
    code.add(new VarInsnNode(ILOAD, number));
    if (targets.size() == 1) {
      code.add(Bytecode.push(targets.firstKey()));
      code.add(new JumpInsnNode(IF_ICMPNE, none));
      code.add(targets.get(targets.firstKey()));
      code.add(new InsnNode(end));
      return;
    }
    Integer middle = middle(targets);
    LabelNode upper = new LabelNode();
    code.add(Bytecode.push(middle));
    code.add(new JumpInsnNode(IF_ICMPGE, upper));
    choose(code, targets.headMap(middle), number, none, end);
    code.add(upper);
    choose(code, targets.tailMap(middle), number, none, end);
  }

  private static Integer middle(SortedMap<Integer, MethodInsnNode> targets) {
    return targets.keySet().stream().skip(targets.size() / 2).findFirst().orElseThrow();
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
