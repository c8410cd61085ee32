package dev.guidewright.build;

import dev.guidewright.html.SvgCleaner;
import dev.guidewright.model.Asset;
import dev.guidewright.model.Content;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Site;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts the files of all stages together; two on one path, also by letter case, are an error. */
final class SiteAssembly {
  private SiteAssembly() {}

  static Result<Site> of(LinkedGuide guide, List<List<OutputFile>> parts) {
    List<OutputFile> files = new ArrayList<>();
    parts.forEach(files::addAll);
    List<Problem> problems = new ArrayList<>();
    for (Asset asset : guide.assets()) {
      Result<Content> content = safe(asset);
      problems.addAll(content.problems());
      files.add(new OutputFile(asset.path(), content.value(), asset.path()));
    }
    files.sort((a, b) -> a.path().compareTo(b.path()));
    problems.addAll(collisions(files));
    return new Result<>(new Site(List.copyOf(files)), problems);
  }

  private static Result<Content> safe(Asset asset) {
    return asset.path().toLowerCase(Locale.ROOT).endsWith(".svg")
        ? SvgCleaner.clean(asset.path(), asset.content())
        : Result.of(asset.content());
  }

  private static List<Problem> collisions(List<OutputFile> files) {
    List<Problem> problems = new ArrayList<>();
    Map<String, OutputFile> seen = new LinkedHashMap<>();
    for (OutputFile file : files) {
      OutputFile first = seen.putIfAbsent(file.path().toLowerCase(Locale.ROOT), file);
      if (first != null) {
        problems.add(collision(first, file));
      }
    }
    return problems;
  }

  private static Problem collision(OutputFile first, OutputFile second) {
    String what =
        first.path().equals(second.path())
            ? "both become " + first.path()
            : "become " + first.path() + " and " + second.path() + ", which differ only in case";
    return Problem.error(
        "output-collision",
        Span.file(second.origin()),
        first.origin() + " and " + second.origin() + " " + what,
        "rename one of them");
  }
}
