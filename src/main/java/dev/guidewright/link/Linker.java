package dev.guidewright.link;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Link;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Target;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Resolves every address of a guide and finds how its sections hang together. */
public final class Linker {
  private final Guide guide;
  private final StudyGuide study;
  private final Memo memo;
  private final SiteIndex index;
  private final AddressResolver resolver;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<String, Map<String, Target>> targets = new LinkedHashMap<>();
  private final Set<String> files = new TreeSet<>();

  private Linker(Guide guide, StudyGuide study, Memo memo) {
    this.memo = memo;
    this.guide = guide;
    this.study = study;
    this.index = SiteIndex.of(guide, study, memo);
    this.resolver = new AddressResolver(index);
  }

  /**
   * Links a guide.
   *
   * @param guide the guide as it was read, with every heading that can be linked to
   * @param study the same with its study structure
   */
  public static Result<LinkedGuide> link(Guide guide, StudyGuide study) {
    return link(guide, study, Memo.none());
  }

  /** The same, with what is remembered of chapters that did not change. */
  public static Result<LinkedGuide> link(Guide guide, StudyGuide study, Memo memo) {
    return new Linker(guide, study, memo).link();
  }

  private Result<LinkedGuide> link() {
    resolveLinks();
    resolveConfig();
    List<Headings> headings = study.guide().chapters().stream().map(this::headings).toList();
    NodeLinks nodes = new NodeLinks(study, headings);
    nodes.forEachWritten(this::resolve);
    StudyGuide drawable = study.withDrawables(nodes.linked(targets));
    Connections connections = Connections.of(guide, study, headings, targets, memo);
    LinkedGuide linked =
        new LinkedGuide(
            drawable, targets, connections.relations(), connections.termUses(), assets());
    return new Result<>(linked, problems);
  }

  private Headings headings(Chapter chapter) {
    return memo.recall(Headings.class, chapter.output(), chapter, () -> Headings.of(chapter));
  }

  private void resolveLinks() {
    for (Chapter chapter : guide.chapters()) {
      Resolved resolved =
          memo.recall(
              Resolved.class,
              chapter.output(),
              List.of(chapter, index.paths()),
              known -> known.holds(index),
              () -> resolved(chapter));
      resolved.links().forEach(link -> add(chapter.source(), link));
    }
  }

  /** An address and where it leads. */
  private record ResolvedLink(String destination, AddressResolver.Resolution resolution) {
    /** Whether it leads there again, whatever files hold, and however many others are broken. */
    private boolean isSettled() {
      return resolution.problem().isEmpty() && !(resolution.target() instanceof Target.File);
    }
  }

  /**
   * Where the addresses of a chapter lead.
   *
   * @param files the guide's own files among them, with all that could be linked to there
   * @param titles what could be linked to by title; empty when the chapter has no such link
   */
  private record Resolved(
      List<ResolvedLink> links,
      Map<String, Optional<SiteIndex.FilePlaces>> files,
      Optional<SiteIndex> titles) {
    /** Whether all of them lead there again, if all paths are the same. */
    private boolean holds(SiteIndex now) {
      return links.stream().allMatch(ResolvedLink::isSettled)
          && titles.map(known -> known == now).orElse(true)
          && files.entrySet().stream().allMatch(f -> now.places(f.getKey()).equals(f.getValue()));
    }
  }

  private Resolved resolved(Chapter chapter) {
    List<ResolvedLink> links = new ArrayList<>();
    Map<String, Optional<SiteIndex.FilePlaces>> seen = new HashMap<>();
    boolean byTitle = false;
    for (Section section : chapter.sections()) {
      for (Link link : section.links()) {
        AddressResolver.Resolution resolution = resolver.resolve(chapter.source(), link);
        links.add(new ResolvedLink(link.destination(), resolution));
        source(resolution.target()).ifPresent(file -> seen.put(file, index.places(file)));
        byTitle |= AddressResolver.isByTitle(link);
      }
    }
    return new Resolved(
        List.copyOf(links), Map.copyOf(seen), byTitle ? Optional.of(index) : Optional.empty());
  }

  private Optional<String> source(Target target) {
    return target instanceof Target.Internal internal
        ? index.source(internal.place().output())
        : Optional.empty();
  }

  private void resolve(String source, Link link) {
    add(source, new ResolvedLink(link.destination(), resolver.resolve(source, link)));
  }

  private void add(String source, ResolvedLink link) {
    Map<String, Target> known = targets.computeIfAbsent(source, key -> new LinkedHashMap<>());
    link.resolution().problem().ifPresent(problems::add);
    known.putIfAbsent(link.destination(), link.resolution().target());
    if (link.resolution().target() instanceof Target.File file) {
      files.add(file.path());
    }
  }

  private void resolveConfig() {
    GuideConfig.Theme theme = guide.config().theme();
    for (String path : List.of(theme.logo(), theme.favicon())) {
      if (!path.isEmpty()) {
        files.add(path);
      }
    }
  }

  private List<Asset> assets() {
    List<Asset> copied = new ArrayList<>();
    for (Asset asset : guide.assets()) {
      if (!files.contains(asset.path()) && !isInAssets(asset.path())) {
        continue;
      }
      if (ActiveFiles.isActive(asset)) {
        problems.add(notCopied(asset.path()));
      } else {
        copied.add(asset);
      }
    }
    return List.copyOf(copied);
  }

  private static Problem notCopied(String path) {
    return Problem.warning(
        "active-file",
        Span.file(path),
        "this file could run scripts in the name of the site and is not copied",
        "write it in Markdown, or remove it");
  }

  private static boolean isInAssets(String path) {
    return path.startsWith("assets/") || path.contains("/assets/");
  }
}
