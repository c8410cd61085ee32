package dev.guidewright.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.Objects;

/**
 * What every Graphviz begins with, read once; {@code Image} writes it when the tool is built.
 *
 * <p>Its arrays are handed out as copies or one number at a time.
 */
final class VizImage {
  private static final String FILE = "Viz.image";

  private final int stack;
  private final int[] functions;
  private final int[] words;

  private VizImage(IntBuffer numbers) {
    stack = numbers.get();
    functions = array(numbers);
    words = array(numbers);
  }

  private VizImage(int stack, int[] functions, int[] words) {
    this.stack = stack;
    this.functions = functions;
    this.words = words;
  }

  static VizImage get() {
    return Loaded.IMAGE;
  }

  /** What a Graphviz begins with that goes on where another stands, which began with this one. */
  VizImage after(FlatMemory memory) {
    int used = memory.words.length;
    while (memory.words[used - 1] == 0) {
      used--;
    }
    return new VizImage(memory.stack, functions, Arrays.copyOf(memory.words, used));
  }

  private static int[] array(IntBuffer numbers) {
    int[] array = new int[numbers.get()];
    numbers.get(array);
    return array;
  }

  /** Where the stack of Graphviz' C begins. */
  int stack() {
    return stack;
  }

  /** A memory's words as they are at first. */
  int[] words(int count) {
    return Arrays.copyOf(words, count);
  }

  /**
   * The number of the function at a place in Graphviz' table, below 0 if there is none.
   *
   * @throws IndexOutOfBoundsException if the table is shorter
   */
  int function(int place) {
    return functions[place];
  }

  /** Loaded by the first diagram, not by the start of the program. */
  private static final class Loaded {
    static final VizImage IMAGE = load();

    private static VizImage load() {
      try (InputStream in = VizImage.class.getResourceAsStream(FILE)) {
        byte[] bytes = Objects.requireNonNull(in, FILE).readAllBytes();
        return new VizImage(ByteBuffer.wrap(bytes).asIntBuffer());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
