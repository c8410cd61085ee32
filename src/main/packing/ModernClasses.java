import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes classes that were compiled for a Java before 6 as classes for Java 8; their code stays the
 * same.
 *
 * <p>Java keeps no classes that are so old (JDK-8202089): they lack the frames by which code is
 * verified quickly. Picocli's are, and read and verified again they took a quarter of a command
 * that does little.
 */
final class ModernClasses {
  private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

  private ModernClasses() {}

  /**
   * The classes, none of them old.
   *
   * @param classes by the name of their file
   * @param jar where they are from
   */
  static Map<String, byte[]> of(Map<String, byte[]> classes, Path jar) throws IOException {
    Map<String, byte[]> modern = new LinkedHashMap<>();
    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      classes.forEach(
          (name, bytes) -> modern.put(name, isOld(bytes) ? modern(bytes, loader) : bytes));
    }
    return modern;
  }

  private static boolean isOld(byte[] bytes) {
    return ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < FIRST_WITH_FRAMES;
  }

  private static byte[] modern(byte[] old, ClassLoader classes) {
    ClassWriter writer =
        new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
          @Override
          protected ClassLoader getClassLoader() {
            return classes;
          }
        };
    ClassVisitor renamed =
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public void visit(
              int version, int access, String name, String signature, String above, String[] with) {
            super.visit(Opcodes.V1_8, access, name, signature, above, with);
          }
        };
    new ClassReader(old).accept(renamed, 0);
    return writer.toByteArray();
  }
}
