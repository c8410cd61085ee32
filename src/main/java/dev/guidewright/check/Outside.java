package dev.guidewright.check;

import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Result;

/** Tries the links of a guide that lead to other sites. */
@FunctionalInterface
public interface Outside {
  /**
   * Tries each address once.
   *
   * @param guide the guide as it was read
   * @param linked the same with its connections
   * @return how many addresses were tried, and a problem for each link that leads nowhere
   */
  Result<Integer> look(Guide guide, LinkedGuide linked);

  /** Tries none, as every build does. */
  static Outside none() {
    return (guide, linked) -> Result.of(0);
  }
}
