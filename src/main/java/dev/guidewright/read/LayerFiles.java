package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Reads the files of one layer, without those of the layers that lie inside its folder. */
final class LayerFiles {
  private LayerFiles() {}

  static Result<FileSet> of(FoundLayer layer, List<FoundLayer> all, List<Path> excluded) {
    Result<FileSet> files =
        layer.archive().isPresent() ? packed(layer.archive().get()) : folder(layer, all, excluded);
    TreeMap<String, FileSet.Entry> named = new TreeMap<>();
    files.value().files().forEach((path, entry) -> named.put(path, entry.in(layer.name())));
    List<Problem> problems = new ArrayList<>();
    files.problems().forEach(problem -> problems.add(in(layer, problem)));
    if (!layer.name().isEmpty() && named.keySet().stream().noneMatch(Paths::isMarkdown)) {
      problems.add(
          Problem.error(
              "extends",
              Span.file(layer.name()),
              "there is no Markdown in this layer",
              "name the folder of the guide itself"));
    }
    return new Result<>(new FileSet(named), problems);
  }

  private static Problem in(FoundLayer layer, Problem problem) {
    Span at = problem.span();
    Span span =
        new Span(layer.shown(at.path()), at.line(), at.column(), at.endLine(), at.endColumn());
    return new Problem(problem.rule(), problem.severity(), span, problem.message(), problem.hint());
  }

  private static Result<FileSet> folder(
      FoundLayer layer, List<FoundLayer> all, List<Path> excluded) {
    List<Path> others = new ArrayList<>(excluded);
    all.stream()
        .map(FoundLayer::location)
        .filter(path -> !path.equals(layer.location()))
        .forEach(others::add);
    return FolderReader.read(layer.location(), others);
  }

  private static Result<FileSet> packed(Archive archive) {
    Optional<FileSet.Entry> ignored = Optional.ofNullable(archive.files().get(IgnoreRules.FILE));
    Result<IgnoreRules> rules =
        ignored.map(IgnoreRules::of).orElseGet(() -> Result.of(IgnoreRules.none()));
    TreeMap<String, FileSet.Entry> files = new TreeMap<>();
    archive
        .files()
        .forEach(
            (path, entry) -> {
              if (!isIgnored(path, rules.value())) {
                files.put(path, entry);
              }
            });
    return new Result<>(new FileSet(files), rules.problems());
  }

  /** The file or a folder on the way to it. */
  private static boolean isIgnored(String path, IgnoreRules rules) {
    if (path.startsWith("META-INF/")) {
      return true;
    }
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (FolderReader.isIgnored(path.substring(0, slash), true, rules)) {
        return true;
      }
    }
    return FolderReader.isIgnored(path, false, rules);
  }
}
