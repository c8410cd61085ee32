package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.NormalForm;
import dev.guidewright.model.Section;
import dev.guidewright.model.StandardPage;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The index at the back of the book: every term and every heading by its letters, for readers on
 * paper and without JavaScript, whom the search does not serve.
 */
final class AlphabeticIndex {
  static final String PATH = StandardPage.A_TO_Z.path();

  /** A guide with more sections is listed by its chapters alone, so that the page can be opened. */
  private static final int MOST_SECTIONS = 10_000;

  private static final char FIRST_MARK = '\u0300';
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern BEFORE_WORDS = Pattern.compile("^[^\\p{L}\\p{N}]+");
  private static final String DIGITS = "0–9";
  private static final String OTHERS = "…";

  private final Words words;
  private final Set<String> articles;
  private final boolean hasAll;

  /** Where each entry leads, by the letters it is sorted by and, of equal letters, by its words. */
  private final Map<String, Map<String, List<LinkView>>> entries = new TreeMap<>();

  /**
   * What begins with one letter.
   *
   * @param id its anchor
   * @param letter the letter, or what stands for digits or for all else
   * @param entries in order
   */
  record Letter(String id, String letter, List<Entry> entries) {}

  /**
   * One line.
   *
   * @param title the term or the heading
   * @param links the chapters that have it
   */
  record Entry(String title, List<LinkView> links) {}

  private AlphabeticIndex(List<Chapter> chapters, Words words) {
    this.words = words;
    this.articles = Set.of(words.get("articles").split(" "));
    this.hasAll = chapters.stream().mapToInt(c -> c.sections().size()).sum() <= MOST_SECTIONS;
  }

  /** The letters that something begins with, digits and what has no letters last. */
  static List<Letter> of(StudyGuide study, Words words) {
    List<Chapter> chapters = study.guide().chapters();
    AlphabeticIndex index = new AlphabeticIndex(chapters, words);
    study.terms().forEach(index::add);
    chapters.forEach(index::add);
    return index.letters();
  }

  private void add(Term term) {
    LinkView link =
        new LinkView(words.get("glossary"), Address.relative(PATH, term.place().href()));
    add(term.name(), link);
    List<String> names = Stream.concat(Stream.of(term.name()), term.aliases().stream()).toList();
    term.aliases().stream()
        .filter(alias -> names.stream().noneMatch(name -> isFormOf(alias, name)))
        .forEach(alias -> add(alias, link));
  }

  /** Such as a plural, which stands beside its singular anyway. */
  private static boolean isFormOf(String alias, String name) {
    return alias.length() > name.length() && alias.regionMatches(true, 0, name, 0, name.length());
  }

  private void add(Chapter chapter) {
    for (Section section : chapter.sections()) {
      if (section.level() == 1) {
        add(section.title(), link(chapter, chapter.output()));
      } else if (hasAll) {
        add(section.title(), link(chapter, chapter.output() + "#" + section.id()));
      }
    }
  }

  private static LinkView link(Chapter chapter, String target) {
    return new LinkView(chapter.title(), Address.relative(PATH, target));
  }

  private void add(String title, LinkView link) {
    if (!title.isBlank()) {
      entries
          .computeIfAbsent(folded(title), key -> new TreeMap<>())
          .computeIfAbsent(title, key -> new ArrayList<>())
          .add(link);
    }
  }

  private List<Letter> letters() {
    Map<String, List<Entry>> byLetter = new LinkedHashMap<>();
    List<Entry> digits = new ArrayList<>();
    List<Entry> others = new ArrayList<>();
    entries.forEach(
        (folded, titles) ->
            titles.forEach(
                (title, links) -> {
                  Entry entry = new Entry(title, List.copyOf(links));
                  int first = folded.isEmpty() ? ' ' : folded.codePointAt(0);
                  if (Character.isDigit(first)) {
                    digits.add(entry);
                  } else if (Character.isLowerCase(first)) {
                    String letter = Character.toString(first).toUpperCase(Locale.ROOT);
                    byLetter.computeIfAbsent(letter, key -> new ArrayList<>()).add(entry);
                  } else {
                    others.add(entry);
                  }
                }));
    byLetter.put(DIGITS, digits);
    byLetter.put(OTHERS, others);
    return byLetter.entrySet().stream()
        .filter(letter -> !letter.getValue().isEmpty())
        .map(letter -> letter(letter.getKey(), letter.getValue()))
        .toList();
  }

  private static Letter letter(String name, List<Entry> entries) {
    String id = name.equals(DIGITS) ? "digits" : name.equals(OTHERS) ? "others" : name;
    return new Letter("letter-" + id.toLowerCase(Locale.ROOT), name, List.copyOf(entries));
  }

  /** Without case, accents, what stands before the first word, and an article. */
  private String folded(String title) {
    String folded = fromFirstWord(withoutMarks(title)).toLowerCase(Locale.ROOT);
    int blank = folded.indexOf(' ');
    return blank > 0 && articles.contains(folded.substring(0, blank))
        ? folded.substring(blank + 1)
        : folded;
  }

  private static String withoutMarks(String title) {
    String plain = NormalForm.decomposed(title);
    for (int i = 0; i < plain.length(); i++) {
      if (plain.charAt(i) >= FIRST_MARK) {
        return MARKS.matcher(plain).replaceAll("");
      }
    }
    return plain;
  }

  private static String fromFirstWord(String plain) {
    return !plain.isEmpty() && Character.isLetterOrDigit(plain.codePointAt(0))
        ? plain
        : BEFORE_WORDS.matcher(plain).replaceFirst("");
  }
}
