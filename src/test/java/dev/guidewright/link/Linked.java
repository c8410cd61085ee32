package dev.guidewright.link;

import dev.guidewright.TestGuide;
import dev.guidewright.html.RelativeUrl;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Link;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Relations;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Target;
import dev.guidewright.model.TermUse;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A guide that was read and linked, and goes no further: no page of it is made. */
record Linked(Guide read, LinkedGuide guide, List<Problem> problems) {
  static Linked of(TestGuide guide) {
    return guide.in(Linked::in);
  }

  private static Linked in(Path folder) {
    Result<Guide> read = GuideReader.read(folder, ReadOptions.defaults());
    Result<StudyGuide> study = StudyStage.recognise(read.value());
    Result<LinkedGuide> linked = Linker.link(read.value(), study.value());
    List<Problem> problems = new ArrayList<>(read.problems());
    problems.addAll(study.problems());
    problems.addAll(linked.problems());
    return new Linked(read.value(), linked.value(), problems.stream().sorted().toList());
  }

  /** Where the link with these words leads from its page; {@code none} when it is not shown. */
  String href(String words) {
    for (Chapter chapter : read.chapters()) {
      for (Link link : chapter.sections().stream().flatMap(s -> s.links().stream()).toList()) {
        if (link.text().equals(words)) {
          return href(chapter.output(), guide.target(chapter.source(), link.destination()));
        }
      }
    }
    return "none";
  }

  private static String href(String from, Target target) {
    if (target instanceof Target.Internal internal) {
      Place place = internal.place();
      return RelativeUrl.of(from, place.output(), place.anchor());
    }
    if (target instanceof Target.File file) {
      return RelativeUrl.of(from, file.path(), "");
    }
    return target instanceof Target.External external ? Percent.encode(external.url()) : "none";
  }

  /** What a section has to do with others. */
  Relations relations(String output, String anchor) {
    return guide.relations(output, anchor);
  }

  /** The words of a section that are explained, as they stand there. */
  List<String> terms(String output, String anchor) {
    return relations(output, anchor).terms().stream().map(Linked::words).toList();
  }

  private static String words(TermUse use) {
    return use.text().getLiteral().substring(use.start(), use.end());
  }

  /** Addresses of places from the site's root. */
  static List<String> hrefs(List<Place> places) {
    return places.stream().map(Place::href).toList();
  }

  List<String> rules() {
    return problems.stream().map(Problem::rule).toList();
  }
}
