package dev.guidewright.model;

import org.commonmark.node.CustomBlock;

/** A block quote that opens with {@code [!NOTE]} or its like, as on GitHub. */
public final class Alert extends CustomBlock {
  private final Kind kind;

  /** What an alert says about its text. */
  public enum Kind {
    NOTE,
    TIP,
    IMPORTANT,
    WARNING,
    CAUTION
  }

  /** An alert without text yet. */
  public Alert(Kind kind) {
    this.kind = kind;
  }

  /** What it says about its text. */
  public Kind kind() {
    return kind;
  }
}
