package dev.guidewright.model;

import java.util.List;

/**
 * Steps that could be drawn on a whiteboard.
 *
 * @param id stable, unique in the guide
 * @param title the label or heading
 * @param place where it stands
 * @param ordered whether the order of the steps matters
 * @param steps the steps
 */
public record Framework(String id, String title, Place place, boolean ordered, List<Step> steps) {
  /**
   * One step.
   *
   * @param title the words that name it
   * @param blocks the whole step as written, title included
   * @param points what stands nested below it, as text; for an outline in a fence
   */
  public record Step(String title, List<Block> blocks, List<String> points) {}
}
