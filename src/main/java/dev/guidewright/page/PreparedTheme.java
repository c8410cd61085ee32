package dev.guidewright.page;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A theme that pages can be made with: its templates are compiled and its style sheets compact,
 * which needs no guide.
 */
public final class PreparedTheme {
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
    List<OutputFile> assets = new ArrayList<>();
    theme.assets().forEach((path, content) -> assets.add(asset(path, content, memo)));
    return new PreparedTheme(CompiledTheme.of(theme, memo), assets);
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
      return new OutputFile(path, content, "the theme");
    }
    String css = new String(content.bytes(), StandardCharsets.UTF_8);
    return memo.recall(CompactSheet.class, path, css, () -> compact(path, css)).file();
  }

  private static CompactSheet compact(String path, String css) {
    return new CompactSheet(PageStage.text(path, StyleSheet.compact(css), "the theme"));
  }
}
