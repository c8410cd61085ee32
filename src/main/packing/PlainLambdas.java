import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.FieldInsnNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Gives each lambda of a class a class of its own, as Java does at run time. */
final class PlainLambdas {
  private final ClassNode owner;
  private final PlainClasses classes;
  private int count;

  PlainLambdas(ClassNode owner, PlainClasses classes) {
    this.owner = owner;
    this.classes = classes;
  }

  /** Replaces a call that makes a lambda, if it is a simple one whose code may be called. */
  boolean replace(MethodNode method, InvokeDynamicInsnNode call) {
    if (!call.bsm.getOwner().equals("java/lang/invoke/LambdaMetafactory")
        || !call.bsm.getName().equals("metafactory")
        || !isReached((Handle) call.bsmArgs[1])) {
      return false;
    }
    ClassNode lambda = LambdaClass.of(owner, owner.name + "$$L" + count++, call);
    joinNest(lambda);
    classes.add(lambda);
    method.instructions.set(call, making(lambda, Type.getArgumentTypes(call.desc)));
    return true;
  }

  /** What is private is reached by those of the same nest, and before Java 11 not by others. */
  private boolean isReached(Handle code) {
    if (hasNests() || !code.getOwner().equals(owner.name)) {
      return true;
    }
    Optional<MethodNode> called =
        owner.methods.stream()
            .filter(m -> m.name.equals(code.getName()) && m.desc.equals(code.getDesc()))
            .findFirst();
    return called.isEmpty()
        || (called.get().access & Opcodes.ACC_PRIVATE) == 0
        || open(called.get());
  }

  /** The body of a lambda is called by nobody else, so that more may see it. */
  private boolean open(MethodNode body) {
    boolean isStatic = (body.access & Opcodes.ACC_STATIC) != 0;
    boolean isInterface = (owner.access & Opcodes.ACC_INTERFACE) != 0;
    if (!body.name.startsWith("lambda$") || !isStatic || isInterface) {
      return false;
    }
    body.access &= ~Opcodes.ACC_PRIVATE;
    return true;
  }

  private boolean hasNests() {
    return (owner.version & 0xffff) >= Opcodes.V11;
  }

  private void joinNest(ClassNode lambda) {
    if (!hasNests()) {
      return;
    }
    lambda.nestHostClass = owner.nestHostClass == null ? owner.name : owner.nestHostClass;
    ClassNode host = classes.changing(lambda.nestHostClass).orElseThrow();
    List<String> members = new ArrayList<>(host.nestMembers == null ? List.of() : host.nestMembers);
    members.add(lambda.name);
    host.nestMembers = members;
  }

  private static AbstractInsnNode making(ClassNode lambda, Type[] captured) {
    Type self = Type.getObjectType(lambda.name);
    if (captured.length == 0) {
      return new FieldInsnNode(
          Opcodes.GETSTATIC, lambda.name, LambdaClass.ONLY, self.getDescriptor());
    }
    String descriptor = Type.getMethodDescriptor(self, captured);
    return new MethodInsnNode(
        Opcodes.INVOKESTATIC, lambda.name, LambdaClass.MAKER, descriptor, false);
  }
}
