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

  static VizImage get() {
    return Loaded.IMAGE;
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
