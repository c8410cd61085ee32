package dev.guidewright.check;

import dev.guidewright.model.Edit;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Result;
import dev.guidewright.model.Site;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** Looks at a guide and its finished site for what no other stage needs to know: the door. */
public final class CheckStage {
  private static final List<BiConsumer<Subject, Report>> CHECKS =
      List.of(
          HeadingChecks::look,
          IdChecks::look,
          PictureChecks::look,
          TableChecks::look,
          StudyChecks::look,
          FrontMatterChecks::look,
          OrphanCheck::look,
          SiteChecks::look,
          DiagramContrast::look);

  private CheckStage() {}

  static List<Rule> rules() {
    return Stream.of(
            HeadingChecks.rules(),
            IdChecks.rules(),
            PictureChecks.rules(),
            TableChecks.rules(),
            StudyChecks.rules(),
            FrontMatterChecks.rules(),
            OrphanCheck.rules(),
            SiteChecks.rules(),
            DiagramContrast.rules())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * Applies every rule of this package.
   *
   * @param guide the guide as it was read
   * @param linked the same with its structure and connections
   * @param site what was made of it
   * @return the changes that would mend what is mechanical, in the order of their places; the
   *     problems are what breaks a rule, in no order
   */
  public static Result<List<Edit>> check(Guide guide, LinkedGuide linked, Site site) {
    Subject subject = Subject.of(guide, linked, site);
    Report report = new Report();
    CHECKS.forEach(check -> check.accept(subject, report));
    return new Result<>(Mending.of(subject), report.problems());
  }
}
