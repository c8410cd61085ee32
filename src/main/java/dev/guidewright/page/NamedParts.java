package dev.guidewright.page;

import org.jspecify.annotations.Nullable;

/**
 * A record whose parts can be asked for by name. No source says that it is one: packing writes it
 * for each record of this package, and what is not packed is read by reflection.
 */
interface NamedParts {
  /** The part; null when there is none of that name. */
  @Nullable Object part(String name);
}
