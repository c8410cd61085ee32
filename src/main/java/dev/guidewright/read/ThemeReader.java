package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import dev.guidewright.model.Theme;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the theme that travels with the tool, and a guide's own laid over it. */
public final class ThemeReader {
  private static final String TEMPLATES = "templates/";
  private static final String ENDING = ".peb";

  private ThemeReader() {}

  /** The default theme. */
  public static Theme builtIn() {
    return theme(List.of(builtInFiles()));
  }

  /**
   * The default theme, with the files of the folder that {@code theme.folder} names laid over it by
   * path.
   *
   * @param guide the guide's folder, or its only file
   */
  public static Result<Theme> of(Path guide, GuideConfig config) {
    String name = config.theme().folder();
    if (name.isEmpty()) {
      return Result.of(builtIn());
    }
    Path root = Files.isDirectory(guide) ? guide : guide.toAbsolutePath().getParent();
    Path folder = Objects.requireNonNull(root).resolve(name).normalize();
    if (!isInside(folder, root)) {
      return new Result<>(builtIn(), List.of(outside(name)));
    }
    if (!Files.isDirectory(folder)) {
      return new Result<>(builtIn(), List.of(missing(name)));
    }
    return Result.of(theme(List.of(builtInFiles(), folderFiles(folder))));
  }

  /** Neither {@code ..} nor an absolute path nor a symbolic link leads out of the guide. */
  private static boolean isInside(Path folder, Path root) {
    try {
      Path real = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath();
      return real.startsWith(root.toRealPath()) || real.startsWith(root.toAbsolutePath());
    } catch (IOException e) {
      return false;
    }
  }

  private static Problem outside(String name) {
    return Problem.error(
        "no-theme",
        Span.file(ConfigReader.FILE),
        "the theme folder \"" + name + "\" lies outside the guide",
        "copy the theme into the guide");
  }

  private static Problem missing(String name) {
    return Problem.error(
        "no-theme",
        Span.file(ConfigReader.FILE),
        "there is no theme folder \"" + name + "\"",
        "the path is relative to the guide's folder");
  }

  private static Theme theme(List<Map<String, Content>> layers) {
    TreeMap<String, String> templates = new TreeMap<>();
    TreeMap<String, Content> assets = new TreeMap<>();
    for (Map<String, Content> layer : layers) {
      layer.forEach(
          (path, content) -> {
            if (path.startsWith(TEMPLATES) && path.endsWith(ENDING)) {
              String name = path.substring(TEMPLATES.length(), path.length() - ENDING.length());
              templates.put(name, new String(content.bytes(), StandardCharsets.UTF_8));
            } else if (path.startsWith("assets/")) {
              assets.put(path, content);
            }
          });
    }
    return new Theme(templates, assets);
  }

  private static Map<String, Content> folderFiles(Path folder) {
    TreeMap<String, Content> files = new TreeMap<>();
    FolderReader.read(folder, List.of())
        .value()
        .files()
        .forEach((path, entry) -> files.put(path, entry.content()));
    return files;
  }

  /** Reads from the folder that classes are run from, or from the jar. */
  private static Map<String, Content> builtInFiles() {
    URL url = ThemeReader.class.getResource("/theme/templates");
    if (url == null) {
      throw new IllegalStateException("the default theme is not on the class path");
    }
    try {
      URI uri = url.toURI();
      if (!uri.getScheme().equals("jar")) {
        return files(Path.of(uri).resolveSibling("."));
      }
      try (FileSystem jar = FileSystems.newFileSystem(uri, Map.of())) {
        return files(jar.getPath("/theme"));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Content> files(Path root) throws IOException {
    TreeMap<String, Content> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        byte[] bytes = read(path);
        files.put(root.relativize(path).toString().replace('\\', '/'), () -> bytes);
      }
    }
    return files;
  }

  private static byte[] read(Path path) throws IOException {
    try (InputStream in = Files.newInputStream(path)) {
      return in.readAllBytes();
    }
  }
}
