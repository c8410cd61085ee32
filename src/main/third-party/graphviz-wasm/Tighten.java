import static java.util.Map.entry;
import static org.objectweb.asm.Opcodes.*;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InsnList;
import org.objectweb.asm.tree.InsnNode;
import org.objectweb.asm.tree.JumpInsnNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;

/**
 * Makes Graphviz' bytecode shorter, once, while the tool is built; what it computes stays the same.
 *
 * <p>A build of a guide is over before HotSpot's optimising compiler has paid for itself, so the
 * quick one has to compile two thousand functions soon, and takes them as they are written. Three
 * things are written better than the compiler of WebAssembly does, which must be right for every
 * module, memory and host:
 *
 * <ul>
 *   <li>reading and writing memory calls {@code FlatMemory} itself, not an interface;
 *   <li>a comparison that decides a jump is the jump's, not a method that makes a number of it;
 *   <li>whether the thread was interrupted is asked in every turn of a loop, not before every call.
 * </ul>
 *
 * <p>Run as {@code java -cp ASM Tighten.java FROM TO}; the folder {@code TO} is there when all of
 * it was written.
 */
final class Tighten {
  private static final String PACKAGE = "dev/guidewright/draw/";
  private static final String SHADED = PACKAGE + "VizMachineShaded";
  private static final String OPERATIONS = "run/endive/runtime/OpcodeImpl";

  /** What compares two doubles, if it is about them, and the jumps when it holds and when not. */
  private record Comparison(int compare, int holds, int fails) {
    static Comparison ints(int holds, int fails) {
      return new Comparison(NOP, holds, fails);
    }
  }

  // With a NaN no comparison but "not equal" holds: DCMPL answers -1 then and DCMPG 1.
  private static final Map<String, Comparison> COMPARISONS =
      Map.ofEntries(
          entry("I32_EQZ", Comparison.ints(IFEQ, IFNE)),
          entry("I32_EQ", Comparison.ints(IF_ICMPEQ, IF_ICMPNE)),
          entry("I32_NE", Comparison.ints(IF_ICMPNE, IF_ICMPEQ)),
          entry("I32_LT_S", Comparison.ints(IF_ICMPLT, IF_ICMPGE)),
          entry("I32_LE_S", Comparison.ints(IF_ICMPLE, IF_ICMPGT)),
          entry("I32_GT_S", Comparison.ints(IF_ICMPGT, IF_ICMPLE)),
          entry("I32_GE_S", Comparison.ints(IF_ICMPGE, IF_ICMPLT)),
          entry("F64_EQ", new Comparison(DCMPL, IFEQ, IFNE)),
          entry("F64_NE", new Comparison(DCMPL, IFNE, IFEQ)),
          entry("F64_LT", new Comparison(DCMPG, IFLT, IFGE)),
          entry("F64_LE", new Comparison(DCMPG, IFLE, IFGT)),
          entry("F64_GT", new Comparison(DCMPL, IFGT, IFLE)),
          entry("F64_GE", new Comparison(DCMPL, IFGE, IFLT)));

  public static void main(String[] args) throws IOException {
    Path from = Path.of(args[0]);
    Path to = Path.of(args[1]);
    Path scratch = Path.of(args[1] + ".part");
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = scratch.resolve(from.relativize(file));
        Files.createDirectories(target.getParent());
        byte[] bytes = Files.readAllBytes(file);
        Files.write(target, file.toString().endsWith(".class") ? tightened(bytes) : bytes);
      }
    }
    Files.move(scratch, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private static byte[] tightened(byte[] bytecode) {
    ClassNode type = new ClassNode();
    new ClassReader(bytecode).accept(type, 0);
    if (type.name.equals(SHADED)) {
      return bytecode;
    }
    type.methods.forEach(Tighten::tighten);
    ClassWriter writer = new ClassWriter(0);
    type.accept(writer);
    return writer.toByteArray();
  }

  private static void tighten(MethodNode method) {
    InsnList code = method.instructions;
    for (AbstractInsnNode at = code.getFirst(); at != null; ) {
      AbstractInsnNode next = at.getNext();
      if (at instanceof MethodInsnNode call && call.owner.equals(SHADED)) {
        bind(code, call);
      } else if (at instanceof MethodInsnNode call && call.owner.equals(OPERATIONS)) {
        next = jump(code, call, next);
      }
      at = next;
    }
  }

  private static void bind(InsnList code, MethodInsnNode call) {
    if (call.name.startsWith("memoryRead") || call.name.startsWith("memoryWrite")) {
      call.owner = PACKAGE + "FlatMemory";
    }
    if (call.name.equals("checkInterruption") && comesBeforeCall(call)) {
      code.remove(call);
    }
  }

  /**
   * Whether only memory and instance, the last arguments of every function, stand before its call.
   */
  private static boolean comesBeforeCall(AbstractInsnNode question) {
    AbstractInsnNode at = following(question);
    while (at != null && at.getOpcode() == ALOAD) {
      at = following(at);
    }
    return at instanceof MethodInsnNode call
        && !call.owner.equals(SHADED)
        && !call.owner.equals(OPERATIONS);
  }

  /** Gives a comparison to the jump that waits for it, if one does; returns where to go on. */
  private static AbstractInsnNode jump(InsnList code, MethodInsnNode call, AbstractInsnNode next) {
    Comparison comparison = COMPARISONS.get(call.name);
    if (comparison == null) {
      return next;
    }
    boolean negated = false;
    AbstractInsnNode at = following(call);
    while (at instanceof MethodInsnNode not
        && not.owner.equals(OPERATIONS)
        && not.name.equals("I32_EQZ")) {
      negated = !negated;
      at = following(at);
    }
    if (!(at instanceof JumpInsnNode jump)
        || (jump.getOpcode() != IFNE && jump.getOpcode() != IFEQ)) {
      return next;
    }
    while (following(call) != jump) {
      code.remove(following(call));
    }
    boolean whenHolds = (jump.getOpcode() == IFNE) != negated;
    jump.setOpcode(whenHolds ? comparison.holds() : comparison.fails());
    if (comparison.compare() != NOP) {
      code.insert(call, new InsnNode(comparison.compare()));
    }
    code.remove(call);
    return jump.getNext();
  }

  /**
   * The next instruction or label: what jumps to a label between two is not to find one of them
   * gone.
   */
  private static AbstractInsnNode following(AbstractInsnNode at) {
    AbstractInsnNode next = at.getNext();
    while (next != null && next.getType() >= AbstractInsnNode.FRAME) {
      next = next.getNext();
    }
    return next;
  }
}
