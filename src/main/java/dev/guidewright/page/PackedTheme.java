package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.ProgramFile;
import dev.guidewright.model.Theme;
import io.pebbletemplates.pebble.lexer.Token;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What packing made of the theme that travels with the tool, so that no run makes it anew: its
 * templates as tokens, and its style sheets without what only their authors read.
 *
 * <p>It is one text: for each part its name and its length on a line, and then the part.
 */
public final class PackedTheme {
  /** Beside this class, where the program is packed. */
  private static final String FILE = "theme.packed";

  private static final String STYLE_SHEET = ".css";
  private static final String TEMPLATE = ".peb";

  private final Map<String, String> parts;

  private PackedTheme(Map<String, String> parts) {
    this.parts = parts;
  }

  /** The text to pack for a theme. */
  public static String text(Theme theme) {
    TemplateCompiler compiler = new TemplateCompiler(theme.templates());
    StringBuilder out = new StringBuilder();
    theme
        .templates()
        .forEach(
            (name, text) -> add(out, name + TEMPLATE, TokenText.of(compiler.tokens(text, name))));
    theme
        .assets()
        .forEach(
            (path, content) -> {
              if (path.endsWith(STYLE_SHEET)) {
                add(out, path, StyleSheet.compact(text(content)));
              }
            });
    return out.toString();
  }

  private static void add(StringBuilder out, String name, String part) {
    out.append(name).append(' ').append(part.length()).append('\n').append(part);
  }

  private static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8);
  }

  /** Reads what {@link #text} gave. */
  static PackedTheme of(String text) {
    Map<String, String> parts = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int line = text.indexOf('\n', at);
      int blank = text.lastIndexOf(' ', line);
      int end = line + 1 + Integer.parseInt(text, blank + 1, line, 10);
      parts.put(text.substring(at, blank), text.substring(line + 1, end));
      at = end;
    }
    return new PackedTheme(parts);
  }

  /** What the program was packed with; nothing when it is not packed. */
  static PackedTheme ofProgram() {
    return of(ProgramFile.text(PackedTheme.class, FILE).orElse(""));
  }

  /** The tokens of a template that travels with the tool. */
  Optional<List<Token>> template(String name) {
    return Optional.ofNullable(parts.get(name + TEMPLATE)).map(TokenText::read);
  }

  /** A style sheet that travels with the tool, made small. */
  Optional<String> styleSheet(String path) {
    return Optional.ofNullable(parts.get(path));
  }
}
