package dev.guidewright.draw;

import java.nio.charset.StandardCharsets;
import run.endive.runtime.Instance;
import run.endive.wasm.WasmEngineException;
import run.endive.wasm.WasmModule;

/**
 * One Graphviz with a memory of its own, for one layout: an instance that trapped stays corrupt.
 *
 * <p>The short export names belong to the checked module; its refresh script prints them.
 */
final class VizInstance {
  private static final String INITIALIZE = "A";
  private static final String MALLOC = "F";
  private static final String READ_ONE_GRAPH = "I";
  private static final String CREATE_CONTEXT = "V";
  private static final String LAYOUT = "X";

  // Less than the module declares: data and stack take a tenth of it, and the heap grows by asking.
  private static final int INITIAL_PAGES = 32;

  private final VizHost host;
  private final Instance instance;

  /**
   * A Graphviz that has not been used.
   *
   * @param maxPages memory cap, in pages of 64 KiB
   */
  VizInstance(int maxPages) {
    WasmModule module = VizModule.get();
    host = new VizHost(maxPages);
    instance =
        Instance.builder(module)
            .withMachineFactory(VizMachine::new)
            .withMemoryFactory(declared -> new FlatMemory(INITIAL_PAGES, maxPages))
            .withImportValues(host.imports(module))
            .build();
    memory().stack = (int) instance.global(0).getValue();
    call(INITIALIZE);
  }

  /** Loads what every instance shares. */
  static void warmUp() {
    new VizInstance(INITIAL_PAGES);
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
      long graph = call(READ_ONE_GRAPH, text(dot));
      if (graph == 0) {
        throw new LayoutException(host.messages());
      }
      long context = call(CREATE_CONTEXT);
      if (call(LAYOUT, context, graph, text(engine)) != 0) {
        throw new LayoutException(host.messages());
      }
      return new LaidOutGraph(instance.memory()).json((int) graph);
    } catch (StackOverflowError e) {
      throw new LayoutException("the graph is nested too deeply", e);
    } catch (WasmEngineException | IndexOutOfBoundsException e) {
      throw new LayoutException("Graphviz failed: " + e.getMessage() + " " + host.messages(), e);
    }
  }

  private long text(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    long at = call(MALLOC, bytes.length + 1L);
    instance.memory().write((int) at, bytes);
    instance.memory().writeByte((int) at + bytes.length, (byte) 0);
    return at;
  }

  /** The memory of this Graphviz alone. */
  FlatMemory memory() {
    return (FlatMemory) instance.memory();
  }

  private long call(String name, long... args) {
    long[] results = instance.export(name).apply(args);
    return results == null || results.length == 0 ? 0 : results[0];
  }
}
