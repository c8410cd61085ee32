package dev.guidewright.page;

import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Theme;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The templates of a theme, each compiled once; it never changes, so builds may share it. */
final class CompiledTheme {
  private final Map<String, PebbleTemplate> compiled = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final TemplateSources sources;

  private CompiledTheme(Theme theme, PackedTheme packed) {
    sources = new TemplateSources(theme.templates(), theme.files());
    problems.addAll(sources.problems());
    TemplateCompiler compiler = new TemplateCompiler(sources.texts());
    sources.texts().keySet().forEach(name -> compile(compiler, packed, name));
  }

  /** The templates of a theme, or those that are remembered while they stay as they are. */
  static CompiledTheme of(Theme theme, PackedTheme packed, Memo memo) {
    return memo.recall(
        CompiledTheme.class,
        "theme",
        List.of(theme.templates(), theme.files()),
        () -> new CompiledTheme(theme, packed));
  }

  /** What is wrong in templates before they are filled. */
  List<Problem> problems() {
    return problems;
  }

  /** A template; null when the theme has none of this name that could be compiled. */
  @Nullable PebbleTemplate template(String name) {
    return compiled.get(name);
  }

  /** What an exception says of a template. */
  Problem problem(String name, PebbleException e) {
    String file = e.getFileName() == null ? name : e.getFileName();
    int line = e.getLineNumber() == null ? 0 : e.getLineNumber();
    return problem(file, line, e.getPebbleMessage());
  }

  Problem problem(String name, int line, String message) {
    return Problem.error("template", sources.span(name, line), message, "");
  }

  private void compile(TemplateCompiler compiler, PackedTheme packed, String name) {
    try {
      Optional<String> tree =
          sources.travels(name) ? packed.template(sources.file(name)) : Optional.empty();
      compiled.put(
          name,
          tree.map(found -> compiler.compile(name, found)).orElseGet(() -> compiler.compile(name)));
    } catch (PebbleException e) {
      problems.add(problem(name, e));
    }
  }
}
