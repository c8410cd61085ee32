package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A theme that pages can be made with: its templates are compiled and its style sheets compact,
 * which needs no guide.
 */
public final class PreparedTheme {
  private static final String ORIGIN = "the theme";

  private final CompiledTheme templates;
  private final List<OutputFile> assets;

  private PreparedTheme(CompiledTheme templates, List<OutputFile> assets) {
    this.templates = templates;
    this.assets = List.copyOf(assets);
  }

  /**
   * Prepares a theme; what is wrong in a template is said when pages are made.
   *
   * @param memo remembers what stays as it is
   */
  public static PreparedTheme of(Theme theme, Memo memo) {
    PackedTheme packed =
        memo.recall(PackedTheme.class, "packed", "the program", PackedTheme::ofProgram);
    return of(theme, packed, memo);
  }

  /** The same with what is known of the theme that travels with the tool. */
  static PreparedTheme of(Theme theme, PackedTheme packed, Memo memo) {
    List<OutputFile> assets = new ArrayList<>();
    theme
        .assets()
        .forEach(
            (path, content) -> {
              Optional<Content> known =
                  theme.files().containsKey(path) ? Optional.empty() : packed.styleSheet(path);
              assets.add(
                  known
                      .map(css -> new OutputFile(path, css, ORIGIN))
                      .orElseGet(() -> asset(path, content, memo)));
            });
    return new PreparedTheme(CompiledTheme.of(theme, packed, memo), assets);
  }

  CompiledTheme templates() {
    return templates;
  }

  /** Files that pages load. */
  List<OutputFile> assets() {
    return assets;
  }

  /** A style sheet without what only its author reads. */
  private record CompactSheet(OutputFile file) {}

  private static OutputFile asset(String path, Content content, Memo memo) {
    if (!path.endsWith(".css")) {
      return new OutputFile(path, content, ORIGIN);
    }
    String css = new String(content.bytes(), StandardCharsets.UTF_8);
    return memo.recall(CompactSheet.class, path, css, () -> compact(path, css)).file();
  }

  private static CompactSheet compact(String path, String css) {
    return new CompactSheet(PageStage.text(path, StyleSheet.compact(css), ORIGIN));
  }
}
