package dev.guidewright.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a guide is laid over others. Paths are those of the guide as a whole, in which all layers are
 * one folder.
 *
 * @param all the layers, nearest first; the guide's own folder is the first
 * @param homes by path, where a file that comes from a lower layer is written, as messages name it
 * @param patches by path of a file that changes a part of another, the path of that other file
 * @param provenance by path of a Markdown file; empty when the guide is laid over no other
 * @param replacements what of the guide's own takes the place of something in a lower layer
 */
public record Layers(
    List<Layer> all,
    Map<String, String> homes,
    Map<String, String> patches,
    Map<String, Provenance> provenance,
    List<Replacement> replacements) {

  /** A guide of which nothing is known but its text. */
  public static Layers none() {
    return new Layers(List.of(), Map.of(), Map.of(), Map.of(), List.of());
  }

  /** A guide that is laid over no other. */
  public static Layers of(Layer own) {
    return new Layers(List.of(own), Map.of(), Map.of(), Map.of(), List.of());
  }

  /** Whether there is more than the guide's own folder. */
  public boolean isLaid() {
    return all.size() > 1;
  }

  /** The file that what is written here is part of: a patch belongs to the file it changes. */
  public String fileOf(Span span) {
    return patches.getOrDefault(span.path(), span.path());
  }

  /**
   * Where the nearest {@code guide.yml} that does says a word below a key.
   *
   * @param key such as {@code rules}
   * @param word the word, as written there
   * @return the file itself when it is not found, as in a value written with escapes
   */
  public Span said(String key, String word) {
    Pattern says =
        Pattern.compile(
            "(?ms)^[^#\\n]*\\b"
                + Pattern.quote(key)
                + "\\s*:.*?(?<![\\w-])("
                + Pattern.quote(word)
                + ")(?![\\w-])");
    for (Layer layer : all) {
      String text = layer.settings().text();
      Matcher found = says.matcher(text);
      if (found.find()) {
        int line = (int) text.substring(0, found.start(1)).chars().filter(c -> c == '\n').count();
        int column = found.start(1) - text.lastIndexOf('\n', found.start(1) - 1);
        return Span.of(layer.settings().shown(), line + 1, column, word.length());
      }
    }
    return Span.file("guide.yml");
  }

  /** The path as messages name it, such as {@code ../handbook/scope.md}. */
  public String shown(String path) {
    return homes.getOrDefault(path, path);
  }

  /** The problem at the place where somebody can mend it. */
  public Problem shown(Problem problem) {
    Span at = problem.span();
    String home = shown(at.path());
    if (home.equals(at.path())) {
      return problem;
    }
    Span span = new Span(home, at.line(), at.column(), at.endLine(), at.endColumn());
    return new Problem(problem.rule(), problem.severity(), span, problem.message(), problem.hint());
  }

  /** The problems at those places, in their order. */
  public List<Problem> shown(List<Problem> problems) {
    return problems.stream().map(this::shown).sorted().toList();
  }

  /** The lower layer that a file comes from; empty when it is the guide's own. */
  public Optional<Layer> lower(String path) {
    String home = homes.get(path);
    return home == null
        ? Optional.empty()
        : all.stream().filter(layer -> home.equals(layer.name() + "/" + path)).findFirst();
  }
}
