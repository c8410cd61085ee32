package dev.guidewright.build;

import dev.guidewright.model.Edit;
import java.util.List;

/**
 * What a check gave.
 *
 * @param build the site and all problems
 * @param edits changes that would mend what is mechanical, in the order of their places
 */
public record Checked(Build build, List<Edit> edits) {}
