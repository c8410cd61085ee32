import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Writes the class of a lambda: what it captured in fields, and the call of its code. */
final class LambdaClass {
  /** The only one of a class that captures nothing. */
  static final String ONLY = "ONLY";

  /** Makes one of a class that captures something. */
  static final String MAKER = "of";

  private static final Type OBJECT = Type.getType(Object.class);

  private final ClassNode node = new ClassNode();
  private final Type self;
  private final Type[] captured;
  private final InvokeDynamicInsnNode call;

  private LambdaClass(ClassNode owner, String name, InvokeDynamicInsnNode call) {
    self = Type.getObjectType(name);
    captured = Type.getArgumentTypes(call.desc);
    this.call = call;
    int access = Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC;
    String[] implemented = {Type.getReturnType(call.desc).getInternalName()};
    node.visit(owner.version, access, name, null, OBJECT.getInternalName(), implemented);
  }

  /**
   * The class of a lambda.
   *
   * @param call what would make it at run time
   */
  static ClassNode of(ClassNode owner, String name, InvokeDynamicInsnNode call) {
    LambdaClass lambda = new LambdaClass(owner, name, call);
    lambda.writeConstructor();
    if (lambda.captured.length == 0) {
      lambda.writeOnly();
    } else {
      lambda.writeMaker();
    }
    lambda.writeCall();
    return lambda.node;
  }

  private void writeConstructor() {
    GeneratorAdapter code = method(Opcodes.ACC_PRIVATE, constructor());
    code.loadThis();
    code.invokeConstructor(OBJECT, new Method("<init>", "()V"));
    for (int i = 0; i < captured.length; i++) {
      int access = Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL;
      node.fields.add(new FieldNode(access, "v" + i, captured[i].getDescriptor(), null, null));
      code.loadThis();
      code.loadArg(i);
      code.putField(self, "v" + i, captured[i]);
    }
    code.returnValue();
  }

  private void writeOnly() {
    int access = Opcodes.ACC_STATIC | Opcodes.ACC_FINAL;
    node.fields.add(new FieldNode(access, ONLY, self.getDescriptor(), null, null));
    GeneratorAdapter code = method(Opcodes.ACC_STATIC, new Method("<clinit>", "()V"));
    code.newInstance(self);
    code.dup();
    code.invokeConstructor(self, constructor());
    code.putStatic(self, ONLY, self);
    code.returnValue();
  }

  private void writeMaker() {
    GeneratorAdapter code = method(Opcodes.ACC_STATIC, new Method(MAKER, self, captured));
    code.newInstance(self);
    code.dup();
    code.loadArgs();
    code.invokeConstructor(self, constructor());
    code.returnValue();
  }

  private void writeCall() {
    Type erased = (Type) call.bsmArgs[0];
    Handle called = (Handle) call.bsmArgs[1];
    Type[] given = erased.getArgumentTypes();
    Type[] meant = ((Type) call.bsmArgs[2]).getArgumentTypes();
    List<Type> taken = taken(called);
    GeneratorAdapter code =
        method(Opcodes.ACC_PUBLIC, new Method(call.name, erased.getDescriptor()));
    if (called.getTag() == Opcodes.H_NEWINVOKESPECIAL) {
      code.newInstance(Type.getObjectType(called.getOwner()));
      code.dup();
    }
    for (int i = 0; i < captured.length; i++) {
      code.loadThis();
      code.getField(self, "v" + i, captured[i]);
    }
    for (int i = 0; i < given.length; i++) {
      code.loadArg(i);
      convert(code, given[i], meant[i]);
      convert(code, meant[i], taken.get(captured.length + i));
    }
    code.visitMethodInsn(
        opcode(called),
        called.getOwner(),
        called.getName(),
        called.getDesc(),
        called.isInterface());
    giveBack(code, called, erased.getReturnType());
    code.returnValue();
  }

  /** What the code takes, the object it is called on among them. */
  private static List<Type> taken(Handle called) {
    List<Type> taken = new ArrayList<>();
    if (called.getTag() != Opcodes.H_INVOKESTATIC
        && called.getTag() != Opcodes.H_NEWINVOKESPECIAL) {
      taken.add(Type.getObjectType(called.getOwner()));
    }
    taken.addAll(List.of(Type.getArgumentTypes(called.getDesc())));
    return taken;
  }

  private static int opcode(Handle called) {
    return switch (called.getTag()) {
      case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
      case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
      default -> called.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
    };
  }

  private static void giveBack(GeneratorAdapter code, Handle called, Type wanted) {
    Type made =
        called.getTag() == Opcodes.H_NEWINVOKESPECIAL
            ? Type.getObjectType(called.getOwner())
            : Type.getReturnType(called.getDesc());
    if (wanted.getSort() != Type.VOID) {
      convert(code, made, wanted);
    } else if (made.getSize() == 2) {
      code.pop2();
    } else if (made.getSize() == 1) {
      code.pop();
    }
  }

  private static void convert(GeneratorAdapter code, Type from, Type to) {
    if (from.equals(to)) {
      return;
    }
    if (isPrimitive(from) && isPrimitive(to)) {
      code.cast(from, to);
    } else if (isPrimitive(from)) {
      code.valueOf(from);
    } else if (isPrimitive(to)) {
      code.unbox(to);
    } else {
      code.checkCast(to);
    }
  }

  private static boolean isPrimitive(Type type) {
    return type.getSort() < Type.ARRAY;
  }

  private Method constructor() {
    return new Method("<init>", Type.VOID_TYPE, captured);
  }

  private GeneratorAdapter method(int access, Method method) {
    MethodNode code = new MethodNode(access, method.getName(), method.getDescriptor(), null, null);
    node.methods.add(code);
    return new GeneratorAdapter(code, access, method.getName(), method.getDescriptor());
  }
}
