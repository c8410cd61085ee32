package dev.guidewright.read;

import dev.guidewright.model.Layer;
import dev.guidewright.model.Layers;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Provenance;
import dev.guidewright.model.Replacement;
import dev.guidewright.model.Section;
import dev.guidewright.model.SourceFile;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Makes each file of the guide out of the pieces that the layers hold of it. */
final class Composition {
  private final Layering layering;
  private final Upstream upstream;
  private final Map<String, FileSections> pieces = new TreeMap<>();
  private final Map<String, FileSections> files = new TreeMap<>();
  private final Map<String, Provenance> provenance = new TreeMap<>();
  private final Map<String, String> homes = new TreeMap<>();
  private final Map<String, String> patches = new TreeMap<>();
  private final List<Replacement> replacements = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Puts the files together.
   *
   * @param parsed whole files and patches
   * @param sources their texts
   * @param memo what is remembered of the default theme
   */
  Composition(
      Layering layering,
      Collection<FileSections> parsed,
      Collection<SourceFile> sources,
      Memo memo) {
    this.layering = layering;
    this.upstream = new Upstream(layering, parsed, sources);
    parsed.forEach(piece -> pieces.put(piece.source(), piece));
    layering.overlay().files().forEach(this::compose);
    theme(memo);
    replacements.forEach(replacement -> Upstream.drift(replacement).ifPresent(problems::add));
  }

  private void compose(String path, LaidFile laid) {
    String layer = laid.entry().layer();
    if (!layer.isEmpty()) {
      homes.put(path, layer + "/" + path);
    }
    laid.below().ifPresent(below -> replacements.add(upstream.file(path, below, laid.entry())));
    if (!Paths.isMarkdown(path)) {
      return;
    }
    laid.patches().stream()
        .filter(patch -> patch.kind() != Patch.Kind.OMIT)
        .forEach(patch -> patches.put(patch.file(), path));
    if (layering.layers().size() > 1) {
      provenance.put(path, provenance(laid));
    }
    FileSections whole = pieces.get(path);
    if (whole != null) {
      files.put(path, laid.patches().isEmpty() ? whole : patched(path, whole, laid.patches()));
    }
  }

  /** What the guide's own theme replaces, which as a mere file of the guide is nothing. */
  private void theme(Memo memo) {
    String folder = Overlay.clean(layering.own().config().theme().folder());
    if (!folder.isEmpty()) {
      replacements.removeIf(replacement -> replacement.file().startsWith(folder + "/"));
      replacements.addAll(upstream.theme(ThemeFiles.of(layering.layers(), memo).value()));
    }
  }

  private static Provenance provenance(LaidFile laid) {
    if (laid.entry().layer().isEmpty()) {
      return laid.below().isPresent() ? Provenance.CHANGED : Provenance.ADDED;
    }
    boolean changed = laid.patches().stream().anyMatch(Patch::isOwn);
    return changed ? Provenance.CHANGED : Provenance.UPSTREAM;
  }

  private FileSections patched(String path, FileSections whole, List<Patch> changes) {
    PatchedFile file = new PatchedFile(whole);
    for (Patch patch : changes) {
      Optional<FileSections> piece = Optional.ofNullable(pieces.get(patch.file()));
      if (patch.kind() == Patch.Kind.OMIT) {
        file.omit(patch);
      } else if (patch.kind() == Patch.Kind.APPEND) {
        piece.ifPresent(file::append);
      } else if (piece.isPresent()) {
        List<Section> replaced = file.replaced(patch);
        if (patch.isOwn() && !replaced.isEmpty()) {
          replacements.add(upstream.section(path, patch, replaced));
        }
        file.replace(patch, piece.get());
      }
    }
    problems.addAll(file.problems());
    return file.file();
  }

  /** The guide's files, by path. */
  Map<String, FileSections> files() {
    return files;
  }

  Layers layers() {
    List<Layer> layers = layering.layers().stream().map(FoundLayer::layer).toList();
    return new Layers(layers, homes, patches, provenance, List.copyOf(replacements));
  }

  List<Problem> problems() {
    return problems;
  }
}
