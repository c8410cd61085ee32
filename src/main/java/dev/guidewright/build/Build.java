package dev.guidewright.build;

import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Site;
import java.util.List;

/**
 * What a run of the line gave.
 *
 * @param guide the guide with all its connections
 * @param site every file of the site
 * @param problems all that was found, sorted by place, severities as {@code rules} says
 * @param strict whether a warning, too, keeps the site from being written
 */
public record Build(LinkedGuide guide, Site site, List<Problem> problems, boolean strict) {
  /** Whether nothing is so wrong that the site may not be written. */
  public boolean isWritable() {
    return count(Severity.ERROR) == 0 && !(strict && count(Severity.WARNING) > 0);
  }

  /** How many problems have a severity. */
  public int count(Severity severity) {
    return (int) problems.stream().filter(problem -> problem.severity() == severity).count();
  }
}
