package dev.guidewright.model;

import java.util.Map;

/**
 * Every graph of the guide as a picture, and every decision as a walk.
 *
 * @param drawings by diagram id; a graph that could not be drawn is not in it
 * @param walks by decision id
 */
public record Drawings(Map<String, Drawing> drawings, Map<String, Walkthrough> walks) {}
