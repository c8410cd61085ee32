package dev.guidewright.page;

import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Theme;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The templates of a theme, each compiled once; it never changes, so builds may share it. */
final class CompiledTheme {
  private final Map<String, PebbleTemplate> compiled = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();
  private final TemplateSources sources;

  private CompiledTheme(Map<String, String> templates, Map<String, String> written) {
    sources = new TemplateSources(templates, written);
    problems.addAll(sources.problems());
    PebbleEngine engine = engine(sources.texts());
    sources.texts().keySet().forEach(name -> compile(engine, name));
  }

  /** The templates of a theme, or those that are remembered while they stay as they are. */
  static CompiledTheme of(Theme theme, Memo memo) {
    return memo.recall(
        CompiledTheme.class,
        "theme",
        List.of(theme.templates(), theme.files()),
        () -> new CompiledTheme(theme.templates(), theme.files()));
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

  private static PebbleEngine engine(Map<String, String> texts) {
    MemoryLoader loader = new MemoryLoader();
    texts.forEach(loader::addTemplate);
    return new PebbleEngine.Builder()
        .loader(loader)
        .extension(new RecordParts())
        .strictVariables(true)
        .autoEscaping(true)
        .addEscapingStrategy("html", Escape::printed)
        .defaultLocale(Locale.ROOT)
        .build();
  }

  private void compile(PebbleEngine engine, String name) {
    try {
      compiled.put(name, engine.getTemplate(name));
    } catch (PebbleException e) {
      problems.add(problem(name, e));
    }
  }
}
