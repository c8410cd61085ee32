package dev.guidewright.draw;

import guru.nidi.graphviz.engine.AbstractGraphvizEngine;
import guru.nidi.graphviz.engine.EngineResult;
import guru.nidi.graphviz.engine.Format;
import guru.nidi.graphviz.engine.Options;
import guru.nidi.graphviz.engine.Rasterizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Graphviz inside the program, for graphviz-java: pure Java, any thread, a fresh memory a layout.
 */
final class EmbeddedEngine extends AbstractGraphvizEngine {
  /** Begins the checksum of the Graphviz module, whose layouts are remembered under it. */
  static final String VERSION = "graphviz b113d594";

  private final int maxPages;

  /**
   * The engine.
   *
   * @param maxMebibytes memory cap of one layout
   */
  EmbeddedEngine(int maxMebibytes) {
    super(true);
    maxPages = maxMebibytes * 16;
  }

  @Override
  protected void doInit() {
    // Nothing to prepare: the module is loaded by the first layout.
  }

  @Override
  public EngineResult execute(String dot, Options options, @Nullable Rasterizer rasterizer) {
    String engine = options.engine.name().toLowerCase(Locale.ROOT);
    if (options.format != Format.JSON0) {
      throw new IllegalArgumentException("layouts only: " + options.format);
    }
    return EngineResult.fromString(new VizInstance(maxPages).layOut(dot, engine));
  }
}
