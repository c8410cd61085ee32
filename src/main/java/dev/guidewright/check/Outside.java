package dev.guidewright.check;

import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Result;
import java.util.List;

/** Tries the links of a guide that lead to other sites. */
@FunctionalInterface
public interface Outside {
  /**
   * Tries each address once.
   *
   * @return the addresses that were tried
   */
  Result<List<String>> look(LinkedGuide guide);

  /** Tries none, as every build does. */
  static Outside none() {
    return guide -> Result.of(List.of());
  }
}
