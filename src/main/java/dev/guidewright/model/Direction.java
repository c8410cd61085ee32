package dev.guidewright.model;

/** Where a diagram flows: top to bottom, bottom to top, left to right, right to left. */
public enum Direction {
  TB,
  BT,
  LR,
  RL;

  /** Whether a graph flows from one side to the other. */
  public boolean isSideways() {
    return this == LR || this == RL;
  }
}
