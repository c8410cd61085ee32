package dev.guidewright.build;

/** Hears which stage begins, to show progress and to measure. */
@FunctionalInterface
public interface StageListener {
  /** A stage begins; the one before it has ended. An empty name ends the last one. */
  void begins(String stage);

  /** Hears nothing. */
  static StageListener silent() {
    return stage -> {};
  }
}
