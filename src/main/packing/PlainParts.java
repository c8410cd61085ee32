import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.objectweb.asm.Label;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;
import org.objectweb.asm.commons.GeneratorAdapter;
import org.objectweb.asm.commons.Method;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodNode;
import org.objectweb.asm.tree.RecordComponentNode;

/**
 * Writes for each record that templates show a method that gives its parts by name, which Java
 * would find by reflection and write a class for, for each part, in every run.
 */
final class PlainParts {
  private static final String PACKAGE = "dev/guidewright/page/";
  private static final String INTERFACE = PACKAGE + "NamedParts";
  private static final Type TEXT = Type.getType(String.class);
  private static final Type OBJECT = Type.getType(Object.class);
  private static final Type[] NOTHING = {};

  /**
   * A part that has a name.
   *
   * @param asked the method that gives it
   */
  private record Part(String name, Method asked) {}

  private final ClassNode record;
  private final MethodNode method =
      new MethodNode(
          Opcodes.ACC_PUBLIC, "part", Type.getMethodDescriptor(OBJECT, TEXT), null, null);
  private final GeneratorAdapter code =
      new GeneratorAdapter(method, method.access, method.name, method.desc);

  private PlainParts(ClassNode record) {
    this.record = record;
  }

  /** Adds the method to a class that is to have it. */
  static boolean add(ClassNode owner) {
    if (!owner.name.startsWith(PACKAGE) || !owner.superName.equals("java/lang/Record")) {
      return false;
    }
    TreeMap<Integer, Part> parts = new TreeMap<>();
    for (Part part : parts(owner)) {
      if (parts.put(part.name().hashCode(), part) != null) {
        throw new IllegalStateException("parts of one name, or of like hash, in " + owner.name);
      }
    }
    owner.interfaces.add(INTERFACE);
    owner.methods.add(new PlainParts(owner).write(parts));
    return true;
  }

  /** Its components, and what it says of itself by a method that begins with {@code is}. */
  private static List<Part> parts(ClassNode owner) {
    List<Part> parts = new ArrayList<>();
    for (RecordComponentNode part : owner.recordComponents) {
      parts.add(new Part(part.name, new Method(part.name, Type.getType(part.descriptor), NOTHING)));
    }
    for (MethodNode method : owner.methods) {
      boolean open =
          (method.access & (Opcodes.ACC_PUBLIC | Opcodes.ACC_STATIC)) == Opcodes.ACC_PUBLIC;
      if (open && method.desc.equals("()Z") && method.name.matches("is[A-Z].*")) {
        String name = Character.toLowerCase(method.name.charAt(2)) + method.name.substring(3);
        parts.add(new Part(name, new Method(method.name, Type.BOOLEAN_TYPE, NOTHING)));
      }
    }
    return parts;
  }

  private MethodNode write(TreeMap<Integer, Part> parts) {
    Label none = code.newLabel();
    Label[] found = parts.keySet().stream().map(hash -> code.newLabel()).toArray(Label[]::new);
    int[] hashes = parts.keySet().stream().mapToInt(hash -> hash).toArray();
    code.loadArg(0);
    code.invokeVirtual(TEXT, Method.getMethod("int hashCode()"));
    code.visitLookupSwitchInsn(none, hashes, found);
    for (int i = 0; i < hashes.length; i++) {
      Part part = parts.get(hashes[i]);
      mark(found[i]);
      code.loadArg(0);
      code.push(part.name());
      code.invokeVirtual(TEXT, Method.getMethod("boolean equals(Object)"));
      code.ifZCmp(GeneratorAdapter.EQ, none);
      give(part);
    }
    mark(none);
    code.visitInsn(Opcodes.ACONST_NULL);
    code.returnValue();
    return method;
  }

  private void give(Part part) {
    code.loadThis();
    code.invokeVirtual(Type.getObjectType(record.name), part.asked());
    code.valueOf(part.asked().getReturnType());
    code.returnValue();
  }

  private void mark(Label label) {
    code.mark(label);
    method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
  }
}
