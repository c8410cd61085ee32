package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;

/** Makes sections out of others. */
final class Sections {
  private Sections() {}

  static Section atLevel(Section section, int level) {
    return moved(section, Math.max(1, level));
  }

  static Section moved(Section section, int level) {
    return new Section(
        section.id(),
        level,
        section.heading(),
        section.title(),
        section.span(),
        section.blocks(),
        section.links(),
        section.ids(),
        section.words());
  }

  static Section withId(Section section, String id) {
    return new Section(
        id,
        section.level(),
        section.heading(),
        section.title(),
        section.span(),
        section.blocks(),
        section.links(),
        section.ids(),
        section.words());
  }

  /** The section with other blocks, and their words. */
  static Section withBlocks(Section section, List<Block> blocks) {
    return new Section(
        section.id(),
        section.level(),
        section.heading(),
        section.title(),
        section.span(),
        blocks,
        section.links(),
        section.ids(),
        WordCounter.words(section.heading(), blocks));
  }

  /** The heading alone. */
  static Section bare(Section section) {
    return new Section(
        section.id(),
        section.level(),
        section.heading(),
        section.title(),
        section.span(),
        List.of(),
        section.links().stream()
            .filter(link -> link.span().line() == section.span().line())
            .toList(),
        List.of(),
        WordCounter.words(section.heading(), List.of()));
  }

  /** The title's section with the lead's text in front of its own. */
  static Section prepend(Section title, Section lead) {
    return atLevel(joined(title, lead, title), 1);
  }

  /** The section with the text of another behind its own. */
  static Section append(Section section, Section more) {
    return joined(section, section, more);
  }

  /** A heading with the text of two others. */
  private static Section joined(Section heading, Section first, Section second) {
    return new Section(
        heading.id(),
        heading.level(),
        heading.heading(),
        heading.title(),
        heading.span(),
        both(first.blocks(), second.blocks()),
        both(first.links(), second.links()),
        both(first.ids(), second.ids()),
        first.words() + second.words());
  }

  private static <T> List<T> both(List<T> first, List<T> second) {
    List<T> all = new ArrayList<>(first);
    all.addAll(second);
    return all;
  }

  /** A title for a file that has none: what its front matter or else its name says. */
  static Section titled(FileSections file, Optional<Section> lead) {
    String title = file.meta().title().orElseGet(() -> humanName(file.source()));
    Paragraph heading = new Paragraph();
    heading.appendChild(new Text(title));
    return new Section(
        "",
        1,
        new Inline(heading),
        title,
        lead.map(Section::span).orElse(Span.file(file.source())),
        lead.map(Section::blocks).orElse(List.of()),
        lead.map(Section::links).orElse(List.of()),
        lead.map(Section::ids).orElse(List.of()),
        lead.map(Section::words).orElse(0));
  }

  /** {@code 03-build_vs-buy.md} as {@code Build vs buy}; a folder's page has its folder's name. */
  static String humanName(String path) {
    String[] parts = path.split("/", -1);
    String name = parts[parts.length - 1].replaceFirst("\\.[^.]*$", "");
    if (name.equalsIgnoreCase("readme") || name.equalsIgnoreCase("index")) {
      name = parts.length > 1 ? parts[parts.length - 2] : "Guide";
    }
    String words = name.replaceFirst("^[0-9]+[-_. ]+", "").replaceAll("[-_]+", " ").strip();
    String shown = words.isEmpty() ? name : words;
    return shown.substring(0, 1).toUpperCase(Locale.ROOT) + shown.substring(1);
  }
}
