package dev.guidewright.model;

/** Where a page of a guide that is laid over others comes from. */
public enum Provenance {
  /** From a lower layer, as it is there. */
  UPSTREAM,
  /** From a lower layer, with a part or all of it replaced, added to or left out here. */
  CHANGED,
  /** From the guide's own folder alone. */
  ADDED
}
