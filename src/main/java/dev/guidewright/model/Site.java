package dev.guidewright.model;

import java.util.List;

/**
 * All that a build makes.
 *
 * @param files in the order of their paths
 */
public record Site(List<OutputFile> files) {}
