import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Writes what records compare and hash as the code it would be linked to, with the same results.
 */
final class PlainRecords {
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type OBJECTS = Type.getType(Objects.class);

  private final Type self;
  private final List<Handle> parts;
  private final MethodNode method;
  private final GeneratorAdapter code;

  private PlainRecords(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
    self = Type.getObjectType(owner.name);
    // The class and the names of its parts come first.
    parts = Arrays.stream(call.bsmArgs, 2, call.bsmArgs.length).map(part -> (Handle) part).toList();
    this.method = method;
    method.instructions.clear();
    method.localVariables = null;
    code = new GeneratorAdapter(method, method.access, method.name, method.desc);
  }

  /** Replaces the method around a call that compares or hashes a record, if the call does that. */
  static boolean replace(ClassNode owner, MethodNode method, InvokeDynamicInsnNode call) {
    if (!call.bsm.getOwner().equals("java/lang/runtime/ObjectMethods")
        || call.name.equals("toString")) {
      return false;
    }
    PlainRecords record = new PlainRecords(owner, method, call);
    if (call.name.equals("equals")) {
      record.writeEquals();
    } else {
      record.writeHashCode();
    }
    return true;
  }

  private void writeHashCode() {
    code.push(0);
    for (Handle part : parts) {
      code.push(31);
      code.math(GeneratorAdapter.MUL, Type.INT_TYPE);
      code.loadThis();
      hash(load(part));
      code.math(GeneratorAdapter.ADD, Type.INT_TYPE);
    }
    code.returnValue();
  }

  private void hash(Type part) {
    Type boxed = boxed(part);
    Type taken = boxed.equals(OBJECTS) ? OBJECT : part;
    code.invokeStatic(boxed, new Method("hashCode", Type.INT_TYPE, new Type[] {taken}));
  }

  private void writeEquals() {
    Label same = code.newLabel();
    Label different = code.newLabel();
    code.loadThis();
    code.loadArg(0);
    code.ifCmp(OBJECT, GeneratorAdapter.EQ, same);
    code.loadArg(0);
    code.instanceOf(self);
    code.ifZCmp(GeneratorAdapter.EQ, different);
    for (Handle part : parts) {
      code.loadThis();
      load(part);
      code.loadArg(0);
      code.checkCast(self);
      compare(load(part), different);
    }
    end(same, true);
    end(different, false);
  }

  private void compare(Type part, Label different) {
    Type boxed = boxed(part);
    if (boxed.equals(OBJECTS)) {
      Type[] both = {OBJECT, OBJECT};
      code.invokeStatic(OBJECTS, new Method("equals", Type.BOOLEAN_TYPE, both));
      code.ifZCmp(GeneratorAdapter.EQ, different);
    } else {
      Type[] both = {part, part};
      code.invokeStatic(boxed, new Method("compare", Type.INT_TYPE, both));
      code.ifZCmp(GeneratorAdapter.NE, different);
    }
  }

  private void end(Label label, boolean result) {
    code.mark(label);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
    code.push(result);
    code.returnValue();
  }

  private Type load(Handle part) {
    Type type = Type.getType(part.getDesc());
    code.getField(self, part.getName(), type);
    return type;
  }

  /** The class that knows how to compare and hash values of a type. */
  private static Type boxed(Type type) {
    return switch (type.getSort()) {
      case Type.BOOLEAN -> Type.getType(Boolean.class);
      case Type.BYTE -> Type.getType(Byte.class);
      case Type.CHAR -> Type.getType(Character.class);
      case Type.SHORT -> Type.getType(Short.class);
      case Type.INT -> Type.getType(Integer.class);
      case Type.LONG -> Type.getType(Long.class);
      case Type.FLOAT -> Type.getType(Float.class);
      case Type.DOUBLE -> Type.getType(Double.class);
      default -> OBJECTS;
    };
  }
}
