package dev.guidewright.check;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Edit;
import dev.guidewright.model.Link;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Section;
import dev.guidewright.model.Target;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds the broken links that can only mean one thing: letter case, a file that was moved, a former
 * address that a file still names, an anchor whose heading was renamed. Where two answers are
 * possible there is none.
 */
final class Mending {
  private final LinkedGuide linked;
  private final KnownAddresses known;
  private final TreeSet<Edit> edits = new TreeSet<>();

  private Mending(Subject subject) {
    this.linked = subject.linked();
    this.known = KnownAddresses.of(subject);
  }

  /** The changes, in the order of their places, none within another. */
  static List<Edit> of(Subject subject) {
    Mending mending = new Mending(subject);
    for (MarkdownFile file : subject.files()) {
      if (file.source().layer().isEmpty()) {
        mending.file(file);
      }
    }
    return List.copyOf(mending.edits);
  }

  private void file(MarkdownFile file) {
    WrittenAddresses written = new WrittenAddresses(file);
    for (Chapter chapter : file.chapters()) {
      for (Section section : chapter.sections()) {
        for (Link link : section.links()) {
          boolean here = link.span().path().equals(file.path());
          if (here && linked.target(file.path(), link.destination()) instanceof Target.Broken) {
            mend(file, link, written);
          }
        }
      }
    }
  }

  private void mend(MarkdownFile file, Link link, WrittenAddresses written) {
    Optional<String> meant = known.meant(file.path(), link.destination());
    if (meant.isPresent() && !meant.get().equals(link.destination())) {
      written
          .place(link)
          .ifPresent(span -> edits.add(new Edit(span, link.destination(), meant.get())));
    }
  }
}
