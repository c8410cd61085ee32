package dev.guidewright.page;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Theme;
import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.loader.MemoryLoader;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** The theme's templates, each compiled once; several threads may fill them at a time. */
final class Templates {
  private final Map<String, PebbleTemplate> compiled = new TreeMap<>();
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();
  private final TemplateSources sources;
  private final Words words;

  Templates(Theme theme, Words words) {
    this.words = words;
    sources = new TemplateSources(theme.templates());
    problems.addAll(sources.problems());
    PebbleEngine engine = engine(sources.texts());
    sources.texts().keySet().forEach(name -> compile(engine, name));
  }

  /** What was wrong in templates so far, sorted, each once. */
  List<Problem> problems() {
    return problems.stream().distinct().sorted().toList();
  }

  Words words() {
    return words;
  }

  /** Fills a template for use in another one; a mistake in it is a problem, and adds nothing. */
  SafeString fill(String name, Map<String, ?> values) {
    return new SafeString(text(name, values));
  }

  /** Fills a template for a file of its own. */
  String text(String name, Map<String, ?> values) {
    PebbleTemplate template = compiled.get(name);
    if (template == null) {
      report(name, 0, "the theme has no usable template " + name);
      return "";
    }
    Map<String, Object> context = new HashMap<>(values);
    context.put("words", words.all());
    PageWriter out = new PageWriter();
    try {
      template.evaluate(out, context, Locale.ROOT);
    } catch (PebbleException e) {
      report(name, e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  private static PebbleEngine engine(Map<String, String> texts) {
    MemoryLoader loader = new MemoryLoader();
    texts.forEach(loader::addTemplate);
    return new PebbleEngine.Builder()
        .loader(loader)
        .strictVariables(true)
        .autoEscaping(true)
        .defaultLocale(Locale.ROOT)
        .build();
  }

  private void compile(PebbleEngine engine, String name) {
    try {
      compiled.put(name, engine.getTemplate(name));
    } catch (PebbleException e) {
      report(name, e);
    }
  }

  private void report(String name, PebbleException e) {
    String file = e.getFileName() == null ? name : e.getFileName();
    report(file, e.getLineNumber() == null ? 0 : e.getLineNumber(), e.getPebbleMessage());
  }

  private void report(String name, int line, String message) {
    problems.add(Problem.error("template", sources.span(name, line), message, ""));
  }
}
