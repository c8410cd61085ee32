import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InvokeDynamicInsnNode;
import org.objectweb.asm.tree.MethodNode;

/** Classes without what Java would link at each start by code of its own. */
final class PlainClasses {
  private final Map<String, ClassNode> classes = new LinkedHashMap<>();
  private final Set<ClassNode> changed = new LinkedHashSet<>();
  private final Map<String, byte[]> made = new LinkedHashMap<>();

  private PlainClasses() {}

  /**
   * The same classes, and those that are made of their lambdas.
   *
   * @param files classes by the name of their file
   */
  static Map<String, byte[]> of(Map<String, byte[]> files) {
    PlainClasses plain = new PlainClasses();
    files.values().forEach(plain::read);
    plain.classes.values().forEach(plain::rewrite);
    Map<String, byte[]> all = new LinkedHashMap<>(files);
    plain.changed.forEach(changed -> all.put(file(changed), bytes(changed)));
    all.putAll(plain.made);
    return all;
  }

  /** A class of the jar, which is about to be changed. */
  Optional<ClassNode> changing(String name) {
    Optional<ClassNode> found = Optional.ofNullable(classes.get(name));
    found.ifPresent(changed::add);
    return found;
  }

  void add(ClassNode fresh) {
    made.put(file(fresh), bytes(fresh));
  }

  private void read(byte[] bytes) {
    ClassNode node = new ClassNode();
    new ClassReader(bytes).accept(node, 0);
    classes.put(node.name, node);
  }

  private void rewrite(ClassNode owner) {
    if (PlainParts.add(owner)) {
      changed.add(owner);
    }
    PlainLambdas lambdas = new PlainLambdas(owner, this);
    for (MethodNode method : owner.methods) {
      for (AbstractInsnNode instruction : method.instructions.toArray()) {
        if (instruction instanceof InvokeDynamicInsnNode call
            && (lambdas.replace(method, call)
                || PlainTexts.replace(method, call)
                || PlainRecords.replace(owner, method, call))) {
          changed.add(owner);
        }
      }
    }
  }

  private static String file(ClassNode node) {
    return node.name + ".class";
  }

  /** No code is made that would need new frames, but for those it brings along. */
  private static byte[] bytes(ClassNode node) {
    ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
    node.accept(writer);
    return writer.toByteArray();
  }
}
