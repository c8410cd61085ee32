package dev.guidewright.model;

/** How bad a problem is; the first is the worst. */
public enum Severity {
  /** The site would be wrong or unsafe: nothing is written. */
  ERROR,
  /** A reader would notice: the build goes on, {@code check} and {@code --strict} do not. */
  WARNING,
  /** The guide could be better. */
  ADVICE
}
