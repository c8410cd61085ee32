package dev.guidewright.page;

import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Target;
import dev.guidewright.page.BlockViews.LabelView;
import dev.guidewright.page.BlockViews.MetaView;
import java.util.List;
import java.util.Optional;

/** Study metadata of one file as a page shows it. */
final class MetaViews {
  private final LinkedGuide linked;
  private final Words words;
  private final String page;
  private final String source;

  MetaViews(LinkedGuide linked, Words words, String page, String source) {
    this.linked = linked;
    this.words = words;
    this.page = page;
    this.source = source;
  }

  MetaView of(Meta meta) {
    List<LabelView> others =
        meta.others().entrySet().stream()
            .map(other -> new LabelView(other.getKey(), other.getValue()))
            .toList();
    return new MetaView(
        meta.level(),
        meta.minutes() == 0 ? "" : words.with("minutes", meta.minutes()),
        meta.difficulty(),
        meta.competency(),
        meta.studyFirst().stream().map(this::link).flatMap(Optional::stream).toList(),
        others);
  }

  private Optional<LinkView> link(String destination) {
    if (linked.target(source, destination) instanceof Target.Internal internal) {
      String href = Address.relative(page, internal.place().href());
      return Optional.of(new LinkView(internal.place().title(), href));
    }
    return Optional.empty();
  }
}
