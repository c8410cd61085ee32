package dev.guidewright.draw;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import run.endive.wasm.Parser;
import run.endive.wasm.WasmModule;

/** What of the Graphviz module every instance shares: types, tables and initial memory. */
final class VizModule {
  private static final String META = "Viz.meta";

  private VizModule() {}

  static WasmModule get() {
    return Loaded.MODULE;
  }

  /** Loaded by the first diagram, not by the start of the program. */
  private static final class Loaded {
    static final WasmModule MODULE = load();

    private static WasmModule load() {
      try (InputStream in = VizModule.class.getResourceAsStream(META)) {
        InputStream meta = Objects.requireNonNull(in, META);
        // Its functions became bytecode when the tool was built, and were validated then.
        return Parser.builder().withValidation(false).build().parse(() -> meta);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
