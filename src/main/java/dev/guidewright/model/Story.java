package dev.guidewright.model;

import java.util.List;

/**
 * An example told as it happened.
 *
 * @param id stable, unique in the guide
 * @param title the heading or label
 * @param place where it stands
 * @param blocks the story
 */
public record Story(String id, String title, Place place, List<Block> blocks) {}
