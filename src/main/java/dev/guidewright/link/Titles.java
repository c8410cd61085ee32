package dev.guidewright.link;

import dev.guidewright.model.Place;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What links by title can lead to; made when the first of them is met, since few guides have any.
 */
final class Titles {
  private final Map<String, Place> all = new LinkedHashMap<>();
  private final Map<String, Map<String, Place>> onPage = new LinkedHashMap<>();

  /**
   * @param terms those that stand on a page of the guide
   */
  Titles(List<Outline> chapters, List<SiteIndex.Named> terms) {
    chapters.forEach(this::addChapter);
    chapters.forEach(this::addHeadings);
    terms.forEach(term -> add(term.place().output(), term.name(), term.place()));
  }

  private void addChapter(Outline chapter) {
    all.putIfAbsent(key(chapter.title()), chapter.page());
    String name = chapter.source().substring(chapter.source().lastIndexOf('/') + 1);
    all.putIfAbsent(key(name.replaceFirst("\\.[^.]*$", "")), chapter.page());
  }

  private void addHeadings(Outline chapter) {
    for (Outline.Heading heading : chapter.headings()) {
      add(chapter.output(), heading.title(), heading.place());
      onPage(chapter.output()).putIfAbsent(key(heading.id()), heading.place());
    }
  }

  private void add(String output, String title, Place place) {
    all.putIfAbsent(key(title), place);
    onPage(output).putIfAbsent(key(title), place);
  }

  private Map<String, Place> onPage(String output) {
    return onPage.computeIfAbsent(output, page -> new LinkedHashMap<>());
  }

  private static String key(String title) {
    return title.strip().toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }

  /** A page or section by its title, or a page by its file's name, case aside. */
  Optional<Place> titled(String title) {
    return Optional.ofNullable(all.get(key(title)));
  }

  /** A section of one page by the words of its heading or by its anchor, case aside. */
  Optional<Place> heading(String output, String heading) {
    return Optional.ofNullable(onPage.getOrDefault(output, Map.of()).get(key(heading)));
  }

  List<String> headings(String output) {
    return onPage.getOrDefault(output, Map.of()).values().stream().map(Place::title).toList();
  }

  List<String> titles() {
    return all.values().stream().map(Place::title).distinct().toList();
  }
}
