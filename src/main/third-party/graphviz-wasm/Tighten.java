import static org.objectweb.asm.Opcodes.ALOAD;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.tree.AbstractInsnNode;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.MethodInsnNode;
import org.objectweb.asm.tree.MethodNode;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

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
 *   <li>it is handed over with what answers Graphviz, without a runtime between ({@link OwnTypes},
 *       {@link HostCalls}, {@link Machine}), and begins as an {@link Image};
 *   <li>the pointer of C's stack is a field ({@link StackPointer});
 *   <li>a comparison that decides a jump is the jump's, not a method that makes a number of it
 *       ({@link Comparisons});
 *   <li>short numbers are read by the program ({@link PlainNumbers});
 *   <li>whether the thread was interrupted is asked in every turn of a loop, not before every call.
 * </ul>
 *
 * <p>Run as {@code java Tighten WASM FROM TO}; the folder {@code TO} is there when all of it was
 * written.
 */
final class Tighten {
  private static final String PACKAGE = Bytecode.PACKAGE;

  /** How the ways in are named that a runtime has for every function; nobody uses them. */
  private static final String CALLED_BY_NUMBER = "call_";

  private final WasmModule module;
  private final Alignment alignment;
  private final HostCalls hostCalls;

  private Tighten(WasmModule module) {
    this.module = module;
    alignment = new Alignment(module);
    hostCalls = new HostCalls(module);
  }

  public static void main(String[] args) throws IOException {
    byte[] wasm = Files.readAllBytes(Path.of(args[0]));
    Path from = Path.of(args[1]);
    Path to = Path.of(args[2]);
    Path scratch = Path.of(args[2] + ".part");
    Files.createDirectories(scratch.resolve(PACKAGE));
    new Tighten(Parser.builder().withValidation(false).build().parse(wasm)).write(from, scratch);
    Files.move(scratch, to, StandardCopyOption.ATOMIC_MOVE);
  }

  private void write(Path from, Path to) throws IOException {
    ClassNode functions = read(from, Bytecode.FUNCTIONS);
    ClassNode machine = Machine.of(read(from, Bytecode.MACHINE), functions, module);
    functions.methods.removeIf(method -> method.name.startsWith(CALLED_BY_NUMBER));
    functions.methods.forEach(this::tighten);
    PlainNumbers.askFirst(functions);
    write(to, functions, 0);
    write(to, machine, ClassWriter.COMPUTE_FRAMES);
    write(to, read(from, Bytecode.SHADED), 0);
    Files.write(to.resolve(PACKAGE + "Viz.image"), new Image(module).bytes());
  }

  private static ClassNode read(Path folder, String name) throws IOException {
    ClassNode type = new ClassNode();
    new ClassReader(Files.readAllBytes(folder.resolve(name + ".class"))).accept(type, 0);
    return type;
  }

  private static void write(Path folder, ClassNode type, int frames) throws IOException {
    ClassWriter writer = new ClassWriter(frames);
    type.accept(writer);
    Files.write(folder.resolve(type.name + ".class"), writer.toByteArray());
  }

  private void tighten(MethodNode method) {
    OwnTypes.put(method);
    alignment.bind(method);
    hostCalls.bind(method);
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

  /** Whether only memory and host, the last arguments of every function, stand before its call. */
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
