package dev.guidewright.page;

import dev.guidewright.html.HtmlRenderer;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Place;
import dev.guidewright.page.PracticeViews.Group;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Blocks from many chapters on one page, in groups by chapter. */
final class PracticeBlocks {
  private final Study study;
  private final Templates templates;
  private final Sources sources;

  PracticeBlocks(Study study, Templates templates, Sources sources) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
  }

  /**
   * Things by the chapter in which they stand, in reading order; what no chapter holds is left out.
   *
   * @param place where a thing stands
   * @param item makes what the template sees
   */
  <T, V> List<Group<V>> byChapter(
      List<T> things, Function<T, Place> place, String page, BiFunction<T, BlockRenderer, V> item) {
    Map<String, List<T>> byOutput = new LinkedHashMap<>();
    for (T thing : things) {
      byOutput.computeIfAbsent(place.apply(thing).output(), at -> new ArrayList<>()).add(thing);
    }
    List<Group<V>> groups = new ArrayList<>();
    byOutput.forEach(
        (output, own) -> {
          Optional<Chapter> chapter = study.chapter(output);
          if (chapter.isPresent()) {
            BlockRenderer blocks = renderer(chapter.get(), page);
            List<V> items = own.stream().map(thing -> item.apply(thing, blocks)).toList();
            String href = Address.relative(page, output);
            groups.add(new Group<>(chapter.get().title(), href, items));
          }
        });
    return groups;
  }

  /** Blocks of one place. */
  SafeString html(Place place, String page, List<Block> blocks) {
    return study
        .chapter(place.output())
        .map(chapter -> renderer(chapter, page).html(blocks))
        .orElse(new SafeString(""));
  }

  private BlockRenderer renderer(Chapter chapter, String page) {
    HtmlRenderer prose = sources.open(chapter, page);
    return new BlockRenderer(study, templates, prose, page, chapter.source());
  }
}
