package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Result;
import dev.guidewright.model.Theme;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads the theme that travels with the tool, and a guide's own laid over it. */
public final class ThemeReader {
  private static final String TEMPLATES = ThemeFiles.TEMPLATES;
  private static final String ENDING = ThemeFiles.ENDING;

  private ThemeReader() {}

  /** The default theme. */
  public static Theme builtIn() {
    return theme(List.of(ThemeFiles.builtIn(Memo.none())));
  }

  /**
   * The default theme, with the folders that {@code theme.folder} names in the layers of a guide
   * laid over it by path, the farthest first. A whole template also puts aside what lower layers
   * replace in it block by block.
   *
   * @param guide the guide's folder, or its only file
   */
  public static Result<Theme> of(Path guide) {
    return of(guide, Memo.none());
  }

  /** The same, with what is remembered of the default theme, which is part of the program. */
  public static Result<Theme> of(Path guide, Memo memo) {
    if (!Files.isDirectory(guide)) {
      return Result.of(theme(List.of(ThemeFiles.builtIn(memo))));
    }
    Result<List<ThemeFiles>> themes = ThemeFiles.of(LayerFinder.find(guide).value(), memo);
    return new Result<>(theme(themes.value()), themes.problems());
  }

  private static Theme theme(List<ThemeFiles> layers) {
    TreeMap<String, String> templates = new TreeMap<>();
    TreeMap<String, Content> assets = new TreeMap<>();
    TreeMap<String, String> written = new TreeMap<>();
    for (ThemeFiles layer : layers) {
      Set<String> whole = wholeTemplates(layer.files());
      templates.keySet().removeIf(name -> whole.contains(name.split("@", 2)[0]));
      layer
          .files()
          .forEach(
              (path, content) -> {
                if (path.startsWith(TEMPLATES) && path.endsWith(ENDING)) {
                  String name = path.substring(TEMPLATES.length(), path.length() - ENDING.length());
                  templates.put(name, new String(content.bytes(), StandardCharsets.UTF_8));
                  if (!layer.shown().isEmpty()) {
                    written.put(name, layer.shown() + path);
                  }
                } else if (path.startsWith("assets/")) {
                  assets.put(path, content);
                  if (!layer.shown().isEmpty()) {
                    written.put(path, layer.shown() + path);
                  }
                }
              });
    }
    return new Theme(templates, assets, written);
  }

  private static Set<String> wholeTemplates(Map<String, Content> layer) {
    return layer.keySet().stream()
        .filter(path -> path.startsWith(TEMPLATES) && path.endsWith(ENDING))
        .map(path -> path.substring(TEMPLATES.length(), path.length() - ENDING.length()))
        .filter(name -> name.indexOf('@') < 0)
        .collect(Collectors.toSet());
  }
}
