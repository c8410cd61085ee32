package dev.guidewright.read;

import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonmark.node.Node;

/**
 * Changes parts of a parsed file. A section is its heading with all that stands below it, up to the
 * next heading of its level or above; that of the title ends at the first other heading.
 */
final class PatchedFile {
  private final FileSections original;
  private final List<Section> sections;
  private final Map<String, Node> footnotes;
  private final List<Problem> problems = new ArrayList<>();

  PatchedFile(FileSections file) {
    this.original = file;
    this.sections = new ArrayList<>(file.sections());
    this.footnotes = new LinkedHashMap<>(file.footnotes());
  }

  /** The file as it is now. */
  FileSections file() {
    List<Section> whole = new ArrayList<>();
    for (Section section : sections) {
      int last = whole.size() - 1;
      if (section.level() == 0 && last >= 0) {
        whole.set(last, Sections.append(whole.get(last), section));
      } else {
        whole.add(section);
      }
    }
    return new FileSections(original.source(), original.meta(), List.copyOf(whole), footnotes);
  }

  List<Problem> problems() {
    return problems;
  }

  /** A stretch of sections, from the first to behind the last. */
  private record Range(int from, int to) {}

  /** The sections that a patch would take away, as they are now; none when there are none such. */
  List<Section> replaced(Patch patch) {
    return range(patch.heading())
        .map(range -> List.copyOf(sections.subList(range.from(), range.to())))
        .orElse(List.of());
  }

  void omit(Patch patch) {
    Optional<Range> range = range(patch.heading());
    if (range.isEmpty()) {
      problems.add(
          Problem.warning(
              "no-target",
              patch.at(),
              "`omit` names " + original.source() + "#" + patch.heading() + ", which is not there",
              hint(patch.heading())));
      return;
    }
    sections.subList(range.get().from(), range.get().to()).clear();
  }

  /** Adds to the end; text without a heading is not taken away with the section above it. */
  void append(FileSections addition) {
    sections.addAll(fitting(addition, 2 - smallestLevel(addition.sections())));
  }

  private static int smallestLevel(List<Section> sections) {
    int headings = sections.stream().mapToInt(Section::level).filter(l -> l > 0).min().orElse(2);
    return Math.min(2, headings);
  }

  void replace(Patch patch, FileSections replacement) {
    Optional<Range> range = range(patch.heading());
    if (range.isEmpty()) {
      problems.add(
          Problem.error(
              "no-target",
              patch.at(),
              original.source() + " has no section #" + patch.heading() + " to replace",
              hint(patch.heading())));
      return;
    }
    List<Section> stretch = sections.subList(range.get().from(), range.get().to());
    Section target = stretch.get(0);
    stretch.clear();
    int first =
        replacement.sections().stream()
            .mapToInt(Section::level)
            .filter(level -> level > 0)
            .findFirst()
            .orElse(target.level());
    List<Section> fresh = fitting(replacement, target.level() - first);
    List<Section> placed = new ArrayList<>();
    boolean hasHeading = !fresh.isEmpty() && fresh.get(0).level() > 0;
    if (hasHeading) {
      placed.add(Sections.withId(fresh.remove(0), target.id()));
    } else {
      Section bare = Sections.bare(target);
      placed.add(fresh.isEmpty() ? bare : Sections.append(bare, fresh.remove(0)));
    }
    placed.addAll(fresh);
    sections.addAll(range.get().from(), placed);
  }

  private Optional<Range> range(String heading) {
    for (int from = 0; from < sections.size(); from++) {
      Section section = sections.get(from);
      if (section.level() > 0 && section.id().equalsIgnoreCase(heading)) {
        int to = from + 1;
        while (section.level() > 1
            && to < sections.size()
            && sections.get(to).level() > section.level()) {
          to++;
        }
        return Optional.of(new Range(from, to));
      }
    }
    return Optional.empty();
  }

  private String hint(String heading) {
    List<String> ids = sections.stream().map(Section::id).filter(id -> !id.isEmpty()).toList();
    return Nearest.to(heading, ids)
        .map(found -> "did you mean #" + found + "?")
        .orElse("its sections are #" + String.join(", #", ids));
  }

  /** The sections of another file, moved to a level, with anchors of their own. */
  private List<Section> fitting(FileSections other, int by) {
    footnotes.putAll(other.footnotes());
    Set<String> taken = new HashSet<>();
    sections.forEach(section -> taken.add(section.id().toLowerCase(Locale.ROOT)));
    List<Section> fitting = new ArrayList<>();
    for (Section section : other.sections()) {
      int level = section.level() == 0 ? 0 : Math.max(1, Math.min(6, section.level() + by));
      fitting.add(Sections.withId(Sections.moved(section, level), free(section.id(), taken)));
    }
    return fitting;
  }

  private static String free(String id, Set<String> taken) {
    String free = id;
    for (int number = 1; !id.isEmpty() && !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
      free = id + "-" + number;
    }
    return free;
  }
}
