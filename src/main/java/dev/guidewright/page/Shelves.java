package dev.guidewright.page;

import dev.guidewright.model.StudyGuide;
import java.util.ArrayList;
import java.util.List;

/** The generated pages that a guide has, in the order in which the frame names them. */
final class Shelves {
  private final List<Shelf> shelves;

  /**
   * One generated page.
   *
   * @param title its name
   * @param output its path in the site
   */
  record Shelf(String title, String output) {}

  Shelves(StudyGuide study, Words words, String glossary) {
    List<Shelf> all = new ArrayList<>();
    boolean asks = !study.questions().isEmpty() || !study.scenarios().isEmpty();
    add(all, asks, words.get("practise"), "practice.html");
    add(all, !study.questions().isEmpty(), words.get("questions"), "questions.html");
    add(all, !study.cards().isEmpty(), words.get("review"), "review.html");
    boolean sums = !study.takeaways().isEmpty() || !study.frameworks().isEmpty();
    add(all, sums, words.get("lastHour"), "last-hour.html");
    add(all, !glossary.isEmpty(), words.get("glossary"), glossary);
    shelves = List.copyOf(all);
  }

  /** The pages as links from a page. */
  List<LinkView> seenFrom(String page) {
    return shelves.stream()
        .map(shelf -> new LinkView(shelf.title(), Address.relative(page, shelf.output())))
        .toList();
  }

  private static void add(List<Shelf> to, boolean when, String title, String output) {
    if (when) {
      to.add(new Shelf(title, output));
    }
  }
}
