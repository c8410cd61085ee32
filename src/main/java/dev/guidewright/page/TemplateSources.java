package dev.guidewright.page;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Template texts by name, with the replacements of single blocks folded in.
 *
 * <p>{@code chapter@footer} replaces the block {@code footer} of {@code chapter}: {@code chapter}
 * becomes a child of the template it was, so that {@code parent()} still reaches the old block.
 */
final class TemplateSources {
  private final Map<String, String> texts = new TreeMap<>();
  private final Map<String, String> files = new TreeMap<>();
  private final Map<String, String> written;
  private final List<Problem> problems = new ArrayList<>();

  /**
   * Folds replacements in.
   *
   * @param templates texts by name
   * @param written where those are written that did not travel with the tool
   */
  TemplateSources(Map<String, String> templates, Map<String, String> written) {
    this.written = written;
    templates.forEach(
        (name, text) -> {
          if (name.indexOf('@') < 0) {
            put(name, text, name);
          }
        });
    templates.forEach(
        (name, text) -> {
          if (name.indexOf('@') >= 0) {
            replaceBlock(name, text);
          }
        });
  }

  Map<String, String> texts() {
    return texts;
  }

  List<Problem> problems() {
    return problems;
  }

  /** Where a template is written, for messages. */
  Span span(String name, int line) {
    String template = file(name);
    String path = written.getOrDefault(template, "theme/templates/" + template + ".peb");
    return new Span(path, line, 0, line, 0);
  }

  /** The template whose text this one has; a block that was replaced has a text of its own. */
  String file(String name) {
    return files.getOrDefault(name, name);
  }

  /** Whether the text of a template came with the tool. */
  boolean travels(String name) {
    return !written.containsKey(file(name));
  }

  private void replaceBlock(String name, String text) {
    String template = name.substring(0, name.indexOf('@'));
    String block = name.substring(template.length() + 1);
    String below = texts.get(template);
    if (below == null || !block.matches("[A-Za-z]\\w*") || !offers(block)) {
      String message = "nothing to replace: the theme has no block " + block + " in " + template;
      problems.add(Problem.warning("template", span(name, 0), message, "NAME@BLOCK.peb"));
      return;
    }
    String moved = template + "@below@" + block;
    put(moved, below, file(template));
    String child = "{% extends \"" + moved + "\" %}{% block " + block + " %}";
    put(template, child + text + "{% endblock %}", name);
  }

  private boolean offers(String block) {
    Pattern opening = Pattern.compile("\\{%-?\\s*block\\s+\"?" + block + "\"?\\s*-?%}");
    return texts.values().stream().anyMatch(text -> opening.matcher(text).find());
  }

  private void put(String name, String text, String file) {
    texts.put(name, text);
    files.put(name, file);
  }
}
