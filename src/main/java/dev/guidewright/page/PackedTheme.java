package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.ProgramFile;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What packing made of the theme that travels with the tool, so that no run makes it anew: its
 * templates as trees, and its style sheets without what only their authors read.
 */
public final class PackedTheme {
  /** Beside this class, where the program is packed. */
  private static final String FILE = "theme.packed";

  private static final String STYLE_SHEET = ".css";
  private static final String TEMPLATE = ".peb";

  private final Map<String, byte[]> parts;

  private PackedTheme(Map<String, byte[]> parts) {
    this.parts = parts;
  }

  /** What to pack for a theme, by name. */
  public static Map<String, byte[]> parts(Theme theme) {
    TemplateCompiler compiler = new TemplateCompiler(theme.templates());
    Map<String, byte[]> parts = new LinkedHashMap<>();
    theme.templates().forEach((name, text) -> addTree(compiler, name, text, parts));
    theme
        .assets()
        .forEach(
            (path, content) -> {
              if (path.endsWith(STYLE_SHEET)) {
                String css = new String(content.bytes(), StandardCharsets.UTF_8);
                parts.put(path, StyleSheet.compact(css).getBytes(StandardCharsets.UTF_8));
              }
            });
    return parts;
  }

  /** A template that has what no tree is kept of is compiled by each run. */
  private static void addTree(
      TemplateCompiler compiler, String name, String text, Map<String, byte[]> parts) {
    try {
      parts.put(name + TEMPLATE, compiler.tree(text, name).getBytes(StandardCharsets.UTF_8));
    } catch (UnsupportedOperationException e) {
      // As the sources have it, then.
    }
  }

  /** What {@link #parts} gave for the theme that travels with the tool; nothing for none. */
  static PackedTheme of(Map<String, byte[]> parts) {
    return new PackedTheme(parts);
  }

  /** What the program was packed with; nothing when it is not packed. */
  static PackedTheme ofProgram() {
    return of(ProgramFile.parts(PackedTheme.class, FILE).orElse(Map.of()));
  }

  /** The tree of a template that travels with the tool, as {@link TreeText} writes it. */
  Optional<String> template(String name) {
    return Optional.ofNullable(parts.get(name + TEMPLATE))
        .map(part -> new String(part, StandardCharsets.UTF_8));
  }

  /** A style sheet that travels with the tool, made small. */
  Optional<Content> styleSheet(String path) {
    return path.endsWith(STYLE_SHEET)
        ? Optional.ofNullable(parts.get(path)).map(Content::of)
        : Optional.empty();
  }
}
