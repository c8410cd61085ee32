package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Room;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** The theme's templates for one build; several threads may fill them at a time. */
final class Templates {
  private final CompiledTheme theme;
  private final Words words;
  private final Memo memo;
  private final Room room;
  private final Queue<Problem> problems = new ConcurrentLinkedQueue<>();

  /** What pages were written with, one for each thread: as long as the longest page. */
  private final Queue<Utf8Writer> writers = new ConcurrentLinkedQueue<>();

  /**
   * The theme's templates.
   *
   * @param room where the pages are kept
   */
  Templates(CompiledTheme theme, Words words, Memo memo, Room room) {
    this.theme = theme;
    this.words = words;
    this.memo = memo;
    this.room = room;
    problems.addAll(theme.problems());
  }

  /**
   * A file that was filled.
   *
   * @param sound whether no template had a mistake, which would have to be reported again
   */
  private record Filled(Content content, boolean sound) {}

  /** What was wrong in templates so far, sorted, each once. */
  List<Problem> problems() {
    return problems.stream().distinct().sorted().toList();
  }

  /** Whether no template that was filled so far had a mistake. */
  boolean sound() {
    return problems.isEmpty();
  }

  Words words() {
    return words;
  }

  /** What decides how a template is filled, besides its values. */
  Object look() {
    return List.of(theme, words);
  }

  /** Fills a template for use in another one; a mistake in it is a problem, and adds nothing. */
  SafeString fill(String name, Map<String, ?> values) {
    return new SafeString(text(name, values));
  }

  /** Fills a template for a file of its own, or remembers it. */
  OutputFile file(String path, String name, Map<String, ?> values, String origin) {
    Filled filled =
        memo.recall(
            Filled.class,
            path,
            List.of(theme, words, name, values),
            Filled::sound,
            () -> new Filled(content(name, values), sound()));
    return new OutputFile(path, filled.content(), origin);
  }

  private Content content(String name, Map<String, ?> values) {
    @Nullable Utf8Writer last = writers.poll();
    Utf8Writer out = last == null ? new Utf8Writer() : last;
    fill(name, values, out);
    byte[] bytes = out.toBytes();
    out.clear();
    writers.add(out);
    return room.keep(bytes);
  }

  /** Fills a template. */
  String text(String name, Map<String, ?> values) {
    PageWriter out = new PageWriter();
    fill(name, values, out);
    return out.toString();
  }

  private void fill(String name, Map<String, ?> values, Writer out) {
    @Nullable PebbleTemplate template = theme.template(name);
    if (template == null) {
      problems.add(theme.problem(name, 0, "the theme has no usable template " + name));
      return;
    }
    Map<String, Object> context = new HashMap<>(values);
    context.put("words", words.all());
    try {
      template.evaluate(out, context, Locale.ROOT);
    } catch (PebbleException e) {
      problems.add(theme.problem(name, e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
