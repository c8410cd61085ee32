import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.LdcInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.TypeInsnNode;
import org.objectweb.asm.tree.VarInsnNode;

/** Writes texts that are put together as calls of a builder. */
final class PlainTexts {
  private static final String BUILDER = "java/lang/StringBuilder";
  private static final char VALUE = '\1';
  private static final char CONSTANT = '\2';

  private final Type[] values;
  private final int[] places;
  private final InsnList code = new InsnList();

  private PlainTexts(Type[] values, int firstFree) {
    this.values = values;
    this.places = new int[values.length];
    int free = firstFree;
    for (int i = 0; i < values.length; i++) {
      places[i] = free;
      free += values[i].getSize();
    }
  }

  /** Replaces a call that puts a text together, if it is one. */
  static boolean replace(MethodNode method, InvokeDynamicInsnNode call) {
    if (!call.bsm.getOwner().equals("java/lang/invoke/StringConcatFactory")
        || !call.bsm.getName().equals("makeConcatWithConstants")) {
      return false;
    }
    String recipe = (String) call.bsmArgs[0];
    if (recipe.indexOf(CONSTANT) >= 0) {
      return false;
    }
    PlainTexts text = new PlainTexts(Type.getArgumentTypes(call.desc), method.maxLocals);
    text.write(recipe);
    method.maxLocals += Type.getArgumentsAndReturnSizes(call.desc) >> 2;
    method.instructions.insertBefore(call, text.code);
    method.instructions.remove(call);
    return true;
  }

  private void write(String recipe) {
    for (int i = values.length - 1; i >= 0; i--) {
      code.add(new VarInsnNode(values[i].getOpcode(Opcodes.ISTORE), places[i]));
    }
    code.add(new TypeInsnNode(Opcodes.NEW, BUILDER));
    code.add(new InsnNode(Opcodes.DUP));
    code.add(new MethodInsnNode(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V"));
    int value = 0;
    int from = 0;
    for (int i = recipe.indexOf(VALUE); i >= 0; i = recipe.indexOf(VALUE, from)) {
      literal(recipe.substring(from, i));
      code.add(new VarInsnNode(values[value].getOpcode(Opcodes.ILOAD), places[value]));
      append(values[value++]);
      from = i + 1;
    }
    literal(recipe.substring(from));
    call("toString", "()Ljava/lang/String;");
  }

  private void literal(String text) {
    if (!text.isEmpty()) {
      code.add(new LdcInsnNode(text));
      append(Type.getType(String.class));
    }
  }

  private void append(Type value) {
    call("append", "(" + taken(value) + ")L" + BUILDER + ";");
  }

  private void call(String name, String descriptor) {
    code.add(new MethodInsnNode(Opcodes.INVOKEVIRTUAL, BUILDER, name, descriptor));
  }

  private static String taken(Type value) {
    return switch (value.getSort()) {
      case Type.BYTE, Type.SHORT -> "I";
      case Type.ARRAY -> "Ljava/lang/Object;";
      case Type.OBJECT ->
          value.getClassName().equals("java.lang.String")
              ? value.getDescriptor()
              : "Ljava/lang/Object;";
      default -> value.getDescriptor();
    };
  }
}
