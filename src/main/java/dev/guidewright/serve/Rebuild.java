package dev.guidewright.serve;

import dev.guidewright.build.Build;
import java.nio.file.Path;
import java.util.List;

/**
 * One build of a preview.
 *
 * @param saved the files whose save made it necessary; empty for the first build
 * @param build what came of it
 * @param changed paths of the site's files that differ from what was shown before
 * @param millis from the first of the saves to the moment browsers were told, in milliseconds
 */
public record Rebuild(List<Path> saved, Build build, List<String> changed, long millis) {}
