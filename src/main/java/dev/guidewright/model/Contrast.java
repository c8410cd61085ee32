package dev.guidewright.model;

import java.util.List;

/**
 * Two or more ways of the same thing, side by side.
 *
 * @param id stable, unique in the guide
 * @param place where it stands
 * @param sides the ways in the order written
 */
public record Contrast(String id, Place place, List<Side> sides) {
  /**
   * One way.
   *
   * @param label its name
   * @param blocks its text
   */
  public record Side(String label, List<Block> blocks) {}
}
