package dev.guidewright.model;

import java.util.List;

/**
 * The one sentence of a page.
 *
 * @param id stable, unique in the guide
 * @param text the sentence in plain words
 * @param place where it stands
 * @param blocks the sentence as written
 */
public record Takeaway(String id, String text, Place place, List<Block> blocks) {}
