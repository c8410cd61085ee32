package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.ProgramFile;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of one theme.
 *
 * @param shown its folder as messages name it, with a slash; empty for the default theme
 * @param files by path, such as {@code assets/site.css}
 */
record ThemeFiles(String shown, Map<String, Content> files) {
  static final String TEMPLATES = "templates/";
  static final String ENDING = ".peb";

  /** What packing writes beside this class. */
  private static final String PACKED = "theme.files";

  /** The files of the default theme. */
  private record BuiltIn(Map<String, Content> files) {}

  /** The default theme, which is part of the program and may be remembered. */
  static ThemeFiles builtIn(Memo memo) {
    return new ThemeFiles(
        "", memo.recall(BuiltIn.class, "theme", "", () -> new BuiltIn(builtInFiles())).files());
  }

  /**
   * The default theme and those of layers, the farthest first.
   *
   * @param layers nearest first
   */
  static Result<List<ThemeFiles>> of(List<FoundLayer> layers, Memo memo) {
    List<Problem> problems = new ArrayList<>();
    List<ThemeFiles> themes = new ArrayList<>(List.of(builtIn(memo)));
    for (int i = layers.size() - 1; i >= 0; i--) {
      FoundLayer layer = layers.get(i);
      if (!layer.config().theme().folder().isEmpty()) {
        Result<Map<String, Content>> files = files(layer);
        problems.addAll(files.problems());
        String folder = Overlay.clean(layer.config().theme().folder());
        themes.add(new ThemeFiles(layer.shown(folder) + "/", files.value()));
      }
    }
    return new Result<>(themes, problems);
  }

  private static Result<Map<String, Content>> files(FoundLayer layer) {
    String name = layer.config().theme().folder();
    if (layer.archive().isPresent()) {
      Map<String, Content> files = packed(layer.archive().get(), name);
      return files.isEmpty() ? none(missing(layer)) : Result.of(files);
    }
    Path folder = layer.location().resolve(name).normalize();
    if (!isInside(folder, layer.location())) {
      return none(outside(layer));
    }
    return Files.isDirectory(folder) ? Result.of(folderFiles(folder)) : none(missing(layer));
  }

  private static Result<Map<String, Content>> none(Problem problem) {
    return new Result<>(Map.of(), List.of(problem));
  }

  private static Map<String, Content> packed(Archive archive, String name) {
    String folder = name.endsWith("/") ? name : name + "/";
    TreeMap<String, Content> files = new TreeMap<>();
    archive
        .files()
        .forEach(
            (path, entry) -> {
              if (path.startsWith(folder)) {
                files.put(path.substring(folder.length()), entry.content());
              }
            });
    return files;
  }

  /** Neither {@code ..} nor an absolute path nor a symbolic link leads out of the layer. */
  private static boolean isInside(Path folder, Path root) {
    try {
      Path real = Files.exists(folder) ? folder.toRealPath() : folder;
      return real.startsWith(root);
    } catch (IOException e) {
      return false;
    }
  }

  private static Problem outside(FoundLayer layer) {
    return problem(layer, "lies outside the guide", "copy the theme into the guide");
  }

  private static Problem missing(FoundLayer layer) {
    return problem(layer, "is not there", "the path is relative to the guide's folder");
  }

  private static Problem problem(FoundLayer layer, String what, String hint) {
    String name = layer.config().theme().folder();
    return Problem.error(
        "no-theme",
        Span.file(layer.shown(ConfigReader.FILE)),
        "the theme folder \"" + name + "\" " + what,
        hint);
  }

  private static Map<String, Content> folderFiles(Path folder) {
    TreeMap<String, Content> files = new TreeMap<>();
    FolderReader.read(folder, List.of())
        .value()
        .files()
        .forEach((path, entry) -> files.put(path, entry.content()));
    return files;
  }

  /**
   * Reads from the one file that packing made of them all, since the jar holds thousands, or from
   * the folder that classes are run from.
   */
  private static Map<String, Content> builtInFiles() {
    Optional<Map<String, byte[]>> packed = ProgramFile.parts(ThemeFiles.class, PACKED);
    if (packed.isEmpty()) {
      return loose();
    }
    TreeMap<String, Content> files = new TreeMap<>();
    packed.get().forEach((path, bytes) -> files.put(path, Content.of(bytes)));
    return files;
  }

  private static Map<String, Content> loose() {
    URL url = ThemeFiles.class.getResource("/theme/templates");
    if (url == null) {
      throw new IllegalStateException("the default theme is not on the class path");
    }
    try {
      return files(Path.of(url.toURI()).resolveSibling("."));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Content> files(Path root) throws IOException {
    TreeMap<String, Content> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        byte[] bytes = Files.readAllBytes(path);
        files.put(root.relativize(path).toString().replace('\\', '/'), () -> bytes);
      }
    }
    return files;
  }
}
