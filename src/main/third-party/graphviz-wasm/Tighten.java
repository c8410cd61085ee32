import static org.objectweb.asm.Opcodes.ALOAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes Graphviz' bytecode shorter, once, while the tool is built; what it computes stays the same.
 *
 * <p>A build of a guide is over before HotSpot's optimising compiler has paid for itself, so the
 * quick one has to compile two thousand functions soon, and takes them as they are written. Some
 * things are written better than the compiler of WebAssembly does, which must be right for every
 * module, memory and host:
 *
 * <ul>
 *   <li>memory is an array of words that functions read and write in place ({@link InPlace});
 *   <li>the pointer of C's stack is a field ({@link StackPointer});
 *   <li>a comparison that decides a jump is the jump's, not a method that makes a number of it
 *       ({@link Comparisons});
 *   <li>whether the thread was interrupted is asked in every turn of a loop, not before every call.
 * </ul>
 *
 * <p>Run as {@code java Tighten WASM FROM TO}; the folder {@code TO} is there when all of it was
 * written.
 */
final class Tighten {
  private final Alignment alignment;

  private Tighten(Alignment alignment) {
    this.alignment = alignment;
  }

  public static void main(String[] args) throws IOException {
    Tighten tighten = new Tighten(new Alignment(Path.of(args[0])));
    Path from = Path.of(args[1]);
    Path to = Path.of(args[2]);
    Path scratch = Path.of(args[2] + ".part");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = scratch.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(target, file.toString().endsWith(".class") ? tighten.type(bytes) : bytes);
      }
    }
    Files.move(scratch, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private byte[] type(byte[] bytecode) {
    ClassNode type = new ClassNode();
    new ClassReader(bytecode).accept(type, 0);
    if (type.name.equals(Bytecode.SHADED)) {
      return bytecode;
    }
    type.methods.forEach(this::function);
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }

  private void function(MethodNode method) {
    MemoryType.narrow(method);
    alignment.bind(method);
    InPlace.access(method);
    StackPointer.keep(method);
    Comparisons.join(method);
    askLess(method);
  }

  private static void askLess(MethodNode method) {
    for (AbstractInsnNode at : method.instructions.toArray()) {
      if (at instanceof MethodInsnNode call
          && call.owner.equals(Bytecode.SHADED)
          && call.name.equals("checkInterruption")
          && comesBeforeCall(call)) {
        method.instructions.remove(call);
      }
    }
  }

  /**
   * Whether only memory and instance, the last arguments of every function, stand before its call.
   */
  private static boolean comesBeforeCall(AbstractInsnNode question) {
    AbstractInsnNode at = Bytecode.following(question);
    while (at != null && at.getOpcode() == ALOAD) {
      at = Bytecode.following(at);
    }
    return at instanceof MethodInsnNode call
        && !call.owner.equals(Bytecode.SHADED)
        && !call.owner.equals(Bytecode.OPERATIONS);
  }
}
