package dev.guidewright.draw;

import java.nio.charset.StandardCharsets;
import run.endive.wasm.WasmEngineException;

/**
 * One Graphviz with a memory of its own, for one layout: an instance that trapped stays corrupt.
 *
 * <p>The short export names belong to the checked module; its refresh script prints them.
 */
final class VizInstance {
  // Less than the module declares: data and stack take half of it, and the heap grows by asking.
  private static final int INITIAL_PAGES = 8;

  private final FlatMemory memory;
  private final VizHost host;

  /**
   * A Graphviz that has not been used.
   *
   * @param maxPages memory cap, in pages of 64 KiB
   */
  VizInstance(int maxPages) {
    VizImage image = Started.IMAGE;
    memory = new FlatMemory(image, INITIAL_PAGES, maxPages);
    host = new VizHost(image, memory, maxPages);
  }

  /**
   * The layout of one graph, in as much of Graphviz' {@code json0} as {@link Layout} reads.
   *
   * @param dot a graph in DOT, whose edges have their number in the text as {@code id}
   * @param engine Graphviz' layout, {@code dot} and so on
   * @throws LayoutException if Graphviz refuses the graph, runs out of memory or is interrupted
   */
  String layOut(String dot, String engine) {
    try {
      int graph = VizMachine.export_I(text(dot), memory, host); // reads one graph
      if (graph == 0) {
        throw new LayoutException(host.messages());
      }
      int failed = VizMachine.export_X(Started.CONTEXT, graph, text(engine), memory, host);
      if (failed != 0) {
        throw new LayoutException(host.messages());
      }
      return new LaidOutGraph(memory).json(graph);
    } catch (StackOverflowError e) {
      throw new LayoutException("the graph is nested too deeply", e);
    } catch (WasmEngineException | IndexOutOfBoundsException e) {
      throw new LayoutException("Graphviz failed: " + e.getMessage() + " " + host.messages(), e);
    }
  }

  /** The memory of this Graphviz alone. */
  FlatMemory memory() {
    return memory;
  }

  /** Puts text into memory that Graphviz allocates. */
  private int text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    int at = VizMachine.export_F(bytes.length + 1, memory, host);
    memory.writeText(at, bytes);
    return at;
  }

  /** What is the same for every layout: done once, and where all others begin. */
  private static final class Started {
    static final VizImage IMAGE;
    static final int CONTEXT;

    static {
      VizImage image = VizImage.get();
      FlatMemory memory = new FlatMemory(image, INITIAL_PAGES, INITIAL_PAGES);
      VizHost host = new VizHost(image, memory, INITIAL_PAGES);
      VizMachine.export_A(memory, host); // initialises
      CONTEXT = VizMachine.export_V(memory, host); // creates a context
      IMAGE = image.after(memory);
    }
  }
}
