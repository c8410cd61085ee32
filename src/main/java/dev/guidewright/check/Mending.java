package dev.guidewright.check;

import dev.guidewright.model.Edit;
import dev.guidewright.model.Layer;
import dev.guidewright.model.Link;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Section;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Target;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

  /** The guide's own files by path, those that change a part of another among them. */
  private final Map<String, WrittenAddresses> own = new HashMap<>();

  private final TreeSet<Edit> edits = new TreeSet<>();

  private Mending(Subject subject) {
    this.linked = subject.linked();
    this.known = KnownAddresses.of(subject);
    List<Layer> layers = subject.guide().layers().all();
    for (SourceFile source : subject.guide().sources()) {
      if (source.layer().isEmpty() && !isOfLowerLayer(source.path(), layers)) {
        own.put(source.path(), new WrittenAddresses(source));
      }
    }
  }

  /** Files of lower layers that change a part of another are named with their layer. */
  private static boolean isOfLowerLayer(String path, List<Layer> layers) {
    return layers.stream()
        .map(Layer::name)
        .anyMatch(name -> !name.isEmpty() && path.startsWith(name + "/"));
  }

  /** The changes, in the order of their places, none within another. */
  static List<Edit> of(Subject subject) {
    Mending mending = new Mending(subject);
    subject.files().forEach(mending::file);
    return List.copyOf(mending.edits);
  }

  private void file(MarkdownFile file) {
    for (Section section : file.sections()) {
      for (Link link : section.links()) {
        WrittenAddresses written = own.get(link.span().path());
        if (written != null
            && linked.target(file.path(), link.destination()) instanceof Target.Broken) {
          mend(file, link, written);
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
