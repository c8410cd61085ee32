package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts one file into chapters: each further level-1 heading opens one, and where splitting is on
 * each level-2 section too; a level-2 section whose level-3 sections are chapters of their own
 * becomes a folder.
 */
final class ChapterCutter {
  /** Level-3 sections are chapters of their own from this many on … */
  private static final int FOLDER_PARTS = 3;

  /** … and from this many words in all. */
  private static final int FOLDER_WORDS = 300;

  /** Names of files end at 255 bytes on most disks, and a letter may take four. */
  private static final int LONGEST_NAME = 50;

  /** No file on Windows can have these names. */
  private static final Set<String> DEVICES = devices();

  private final FileSections file;
  private final boolean split;
  private final String folder;
  private final List<Chapter> chapters = new ArrayList<>();
  private final Set<String> outputs = new HashSet<>();

  /** The last number that made a name free, by the name without it. */
  private final Map<String, Integer> numbers = new HashMap<>();

  private ChapterCutter(FileSections file, boolean split, String output) {
    this.file = file;
    this.split = split;
    this.folder =
        output.endsWith("index.html")
            ? output.substring(0, output.length() - "index.html".length())
            : output.substring(0, output.length() - ".html".length()) + "/";
  }

  /**
   * A file as pages.
   *
   * @param chapters in reading order, at least one
   * @param navigation the first chapter with the others below it
   */
  record Cut(List<Chapter> chapters, NavItem navigation) {}

  static Cut cut(FileSections file, boolean split, String output) {
    ChapterCutter cutter = new ChapterCutter(file, split, output);
    return cutter.cut(output);
  }

  private Cut cut(String output) {
    List<List<Section>> parts = group(withTitle(file.sections()), 1);
    List<NavItem> below = new ArrayList<>();
    NavItem first = part(parts.get(0), output, file.meta());
    below.addAll(first.children());
    for (List<Section> part : parts.subList(1, parts.size())) {
      below.add(part(part, free(folder + fileName(part.get(0)) + ".html"), FrontMatter.none()));
    }
    return new Cut(chapters, new NavItem(first.title(), first.output(), List.copyOf(below)));
  }

  /** One level-1 part as a chapter, or as several where splitting is on. */
  private NavItem part(List<Section> sections, String output, FrontMatter meta) {
    if (!split) {
      return chapter(sections, output, meta, List.of());
    }
    List<List<Section>> pieces = group(withoutContents(sections), 2);
    List<Section> index = new ArrayList<>(pieces.get(0));
    int from = 1;
    if (pieces.size() > 1 && pieces.get(1).size() == 1) {
      index.addAll(pieces.get(1));
      from = 2;
    }
    NavItem top = chapter(index, output, meta, List.of());
    List<NavItem> below = new ArrayList<>();
    for (List<Section> piece : pieces.subList(Math.min(from, pieces.size()), pieces.size())) {
      below.add(piece(piece, top.title()));
    }
    return new NavItem(top.title(), output, List.copyOf(below));
  }

  private NavItem piece(List<Section> piece, String above) {
    String name = free(folder + fileName(piece.get(0)) + ".html");
    List<List<Section>> parts = group(piece, 3);
    boolean isFolder = parts.size() > FOLDER_PARTS && WordCounter.count(piece) > FOLDER_WORDS;
    if (!isFolder) {
      return chapter(shift(piece, 1), name, FrontMatter.none(), List.of(above));
    }
    String inside = name.substring(0, name.length() - ".html".length()) + "/";
    NavItem top =
        chapter(shift(parts.get(0), 1), inside + "index.html", FrontMatter.none(), List.of(above));
    List<NavItem> below = new ArrayList<>();
    for (List<Section> part : parts.subList(1, parts.size())) {
      String page = free(inside + fileName(part.get(0)) + ".html");
      below.add(chapter(shift(part, 2), page, FrontMatter.none(), List.of(above, top.title())));
    }
    return new NavItem(top.title(), top.output(), List.copyOf(below));
  }

  private NavItem chapter(
      List<Section> sections, String output, FrontMatter meta, List<String> above) {
    String title = meta.title().orElse(sections.get(0).title());
    outputs.add(output.toLowerCase(Locale.ROOT));
    chapters.add(
        new Chapter(
            file.source(),
            output,
            title,
            above,
            meta,
            List.copyOf(sections),
            file.footnotes(),
            WordCounter.count(sections)));
    return new NavItem(title, output, List.of());
  }

  /** Makes sure that the first section is the chapter's own, at level 1. */
  private List<Section> withTitle(List<Section> sections) {
    Optional<Section> first = sections.stream().findFirst();
    if (first.isPresent() && first.get().level() == 1) {
      return sections;
    }
    boolean hasLead = first.isPresent() && first.get().level() == 0;
    boolean titleFollows = hasLead && sections.size() > 1 && sections.get(1).level() == 1;
    List<Section> all = new ArrayList<>();
    if (titleFollows) {
      all.add(joined(sections.get(1), sections.get(0)));
      all.addAll(sections.subList(2, sections.size()));
      return all;
    }
    all.add(Sections.titled(file, hasLead ? first : Optional.empty()));
    all.addAll(hasLead ? sections.subList(1, sections.size()) : sections);
    return all;
  }

  /** A title below text that stands above it, such as a row of badges. */
  private static Section joined(Section title, Section lead) {
    return Sections.prepend(title, lead);
  }

  /** Runs of sections, each but the first opened by a heading of the level or above. */
  private static List<List<Section>> group(List<Section> sections, int level) {
    List<List<Section>> groups = new ArrayList<>();
    List<Section> open = new ArrayList<>();
    for (Section section : sections) {
      if (section.level() <= level && !open.isEmpty()) {
        groups.add(open);
        open = new ArrayList<>();
      }
      open.add(section);
    }
    groups.add(open);
    return groups;
  }

  private static List<Section> shift(List<Section> sections, int by) {
    return sections.stream()
        .map(section -> Sections.atLevel(section, section.level() - by))
        .toList();
  }

  /** Drops a list of nothing but links into the same file, and the heading that only held it. */
  private static List<Section> withoutContents(List<Section> sections) {
    List<Section> kept = new ArrayList<>();
    for (Section section : sections) {
      List<Block> blocks =
          section.blocks().stream().filter(block -> !TableOfContents.is(block)).toList();
      boolean emptied = blocks.isEmpty() && !section.blocks().isEmpty();
      if (!emptied || section.level() == 1) {
        kept.add(Sections.withBlocks(section, blocks));
      }
    }
    return kept;
  }

  private static String fileName(Section section) {
    String name = section.id().isEmpty() ? Slugger.base(section.title()) : section.id();
    int end = Math.min(name.length(), LONGEST_NAME);
    String cut = name.substring(0, name.offsetByCodePoints(0, name.codePointCount(0, end)));
    return DEVICES.contains(cut.toLowerCase(Locale.ROOT)) ? cut + "-page" : cut;
  }

  private static Set<String> devices() {
    Set<String> names = new HashSet<>(Set.of("con", "prn", "aux", "nul"));
    for (int i = 1; i <= 9; i++) {
      names.add("com" + i);
      names.add("lpt" + i);
    }
    return Set.copyOf(names);
  }

  private String free(String wanted) {
    String stem = wanted.substring(0, wanted.length() - ".html".length());
    String name = wanted;
    int number = numbers.getOrDefault(stem, 1);
    while (isTaken(name)) {
      number++;
      name = stem + "-" + number + ".html";
    }
    numbers.put(stem, number);
    return name;
  }

  private boolean isTaken(String page) {
    return outputs.contains(page.toLowerCase(Locale.ROOT)) || Paths.isReserved(page);
  }
}
