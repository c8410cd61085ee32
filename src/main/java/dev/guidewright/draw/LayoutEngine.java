package dev.guidewright.draw;

import dev.guidewright.model.Memo;
import guru.nidi.graphviz.engine.Engine;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Graphviz;
import guru.nidi.graphviz.engine.GraphvizException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Lays a graph out: DOT in, Graphviz' {@code json0} out, within a time and a memory. */
interface LayoutEngine {
  /**
   * The layout of a graph.
   *
   * @param dot the graph
   * @return the graph with its coordinates, as Graphviz' {@code json0}
   * @throws LayoutException if Graphviz refuses the graph or does not come to an end
   */
  String layOut(String dot);

  /** The same, made now even if a layout is remembered. */
  default String layOutAnew(String dot) {
    return layOut(dot);
  }

  /**
   * This engine with a memory: one graph has one layout, whatever else the guide says.
   *
   * @param version names the engine
   */
  default LayoutEngine remembering(String version, Memo memo) {
    LayoutEngine engine = this;
    String kind = "layout " + version;
    return new LayoutEngine() {
      @Override
      public String layOut(String dot) {
        return memo.text(kind, dot, () -> engine.layOut(dot));
      }

      @Override
      public String layOutAnew(String dot) {
        return memo.textAnew(kind, dot, () -> engine.layOut(dot));
      }
    };
  }

  /**
   * Graphviz inside the program.
   *
   * @param timeout longest time of one layout
   */
  static LayoutEngine embedded(Duration timeout) {
    return dot -> within(timeout, () -> Embedded.layOut(dot));
  }

  /**
   * The program {@code dot} of this machine; its pictures differ from machine to machine.
   *
   * @param timeout longest time of one layout
   */
  static LayoutEngine installed(Duration timeout, InstalledDot program) {
    return dot -> within(timeout, () -> program.layOut(dot));
  }

  private static String within(Duration timeout, java.util.concurrent.Callable<String> work) {
    FutureTask<String> task = new FutureTask<>(work);
    // A thread of its own: it can be interrupted, and Graphviz' recursion gets a deep stack.
    Thread thread = new Thread(null, task, "diagram layout", 256L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      task.cancel(true);
      throw new LayoutException("no layout within " + timeout.toSeconds() + " s", e);
    } catch (InterruptedException e) {
      task.cancel(true);
      Thread.currentThread().interrupt();
      throw new LayoutException("interrupted", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof LayoutException known
          ? known
          : new LayoutException("Graphviz failed: " + e.getCause(), e);
    }
  }

  /** The one engine that graphviz-java holds; touched by the first layout only. */
  final class Embedded {
    private static final int MEBIBYTES = 256;

    static {
      Graphviz.useEngine(new EmbeddedEngine(MEBIBYTES));
    }

    private Embedded() {}

    /** Loads what every layout shares. */
    static void warmUp() {
      try {
        layOut("digraph{}");
      } catch (LayoutException e) {
        // What is wrong will be said of the first graph that somebody wants drawn.
      }
    }

    static String layOut(String dot) {
      try {
        return Graphviz.fromString(dot)
            .notValidating()
            .engine(Engine.DOT)
            .render(Format.JSON0)
            .toString();
      } catch (GraphvizException e) {
        throw e.getCause() instanceof LayoutException known
            ? known
            : new LayoutException("Graphviz failed: " + e.getMessage(), e);
      } catch (UncheckedIOException e) {
        throw new LayoutException("Graphviz failed", new IOException(e));
      }
    }
  }
}
