import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Enumeration;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Writes classes of a jar that were compiled for a Java before 6 as classes for Java 8, once, while
 * the jar is made; their code stays the same.
 *
 * <p>Java keeps classes it has loaded in an archive for its next start, but none that are so old
 * (JDK-8202089): they lack the frames by which code is verified quickly. Picocli's are, and read
 * and verified again they took a quarter of a command that does little.
 *
 * <p>Run as {@code java ModernClasses.java JAR}, with ASM on the class path. Everything else in the
 * jar stays as it is, its dates too, so that the same jar gives the same bytes.
 */
final class ModernClasses {
  private static final int FIRST_WITH_FRAMES = Opcodes.V1_6;

  private ModernClasses() {}

  public static void main(String[] args) throws IOException {
    Path jar = Path.of(args[0]);
    Path fresh = jar.resolveSibling(jar.getFileName() + ".fresh");
    try (JarFile from = new JarFile(jar.toFile(), false);
        JarOutputStream to = new JarOutputStream(Files.newOutputStream(fresh));
        URLClassLoader classes = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      Enumeration<JarEntry> entries = from.entries();
      while (entries.hasMoreElements()) {
        copy(from, entries.nextElement(), to, classes);
      }
    }
    Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
  }

  private static void copy(JarFile from, JarEntry entry, JarOutputStream to, ClassLoader classes)
      throws IOException {
    byte[] bytes;
    try (InputStream in = from.getInputStream(entry)) {
      bytes = in.readAllBytes();
    }
    JarEntry copy = new JarEntry(entry.getName());
    copy.setTimeLocal(entry.getTimeLocal());
    to.putNextEntry(copy);
    to.write(isOld(entry.getName(), bytes) ? modern(bytes, classes) : bytes);
    to.closeEntry();
  }

  private static boolean isOld(String name, byte[] bytes) {
    return name.endsWith(".class")
        && ((bytes[6] & 0xff) << 8 | bytes[7] & 0xff) < FIRST_WITH_FRAMES;
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
