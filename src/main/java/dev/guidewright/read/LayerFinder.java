package dev.guidewright.read;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds the folders and archives that {@code extends} names, and those that they name in turn.
 *
 * <p>The guide's own {@code guide.yml} may name any folder; a lower layer may name only what lies
 * inside itself, or what the guide names too, so that nothing is read that its owner did not ask
 * for.
 */
final class LayerFinder {
  private static final int MOST = 30;
  private static final String IN_ARCHIVE = "!/";

  private final List<FoundLayer> found = new ArrayList<>();
  private final List<Path> named = new ArrayList<>();
  private final Deque<FoundLayer> open = new ArrayDeque<>();
  private final List<Problem> problems = new ArrayList<>();
  private int visits;

  private LayerFinder() {}

  /**
   * All layers, nearest first; the guide's own is the first.
   *
   * @param folder the guide's folder
   */
  static Result<List<FoundLayer>> find(Path folder) {
    LayerFinder finder = new LayerFinder();
    FoundLayer own = finder.folder("", real(folder));
    for (YamlNode.Scalar name : names(own)) {
      finder.path(own, name).map(LayerFinder::real).ifPresent(finder.named::add);
    }
    finder.visit(own);
    return new Result<>(nearestFirst(finder.found), finder.problems);
  }

  /** Each layer once, below all that are laid over it. */
  private static List<FoundLayer> nearestFirst(List<FoundLayer> visited) {
    List<FoundLayer> layers = new ArrayList<>();
    for (int i = visited.size() - 1; i >= 0; i--) {
      FoundLayer layer = visited.get(i);
      if (layers.stream().noneMatch(layer::isSame)) {
        layers.add(0, layer);
      }
    }
    return layers;
  }

  private void visit(FoundLayer layer) {
    if (++visits > MOST) {
      return;
    }
    found.add(layer);
    open.push(layer);
    for (YamlNode.Scalar name : names(layer)) {
      below(layer, name).ifPresent(this::visit);
    }
    open.pop();
  }

  private static List<YamlNode.Scalar> names(FoundLayer layer) {
    for (var entry : layer.yaml().entries().entrySet()) {
      if (entry.getKey().text().equals("extends")) {
        List<YamlNode> items =
            entry.getValue() instanceof YamlNode.Items list
                ? list.items()
                : List.of(entry.getValue());
        return items.stream()
            .filter(YamlNode.Scalar.class::isInstance)
            .map(YamlNode.Scalar.class::cast)
            .filter(name -> !name.text().isBlank())
            .toList();
      }
    }
    return List.of();
  }

  private Optional<FoundLayer> below(FoundLayer layer, YamlNode.Scalar name) {
    if (visits >= MOST) {
      return refuse(
          layer, name, "more than " + MOST + " layers", "name each layer once, in one guide.yml");
    }
    Optional<Path> path = path(layer, name);
    if (path.isEmpty() || !Files.exists(path.get())) {
      return refuse(layer, name, "there is no " + name.text(), hint(path, layer));
    }
    Path real = real(path.get());
    if (open.stream().anyMatch(above -> above.location().equals(real))) {
      return refuse(
          layer, name, name.text() + " is laid over itself", "take it out of one of the two");
    }
    if (!layer.name().isEmpty() && !real.startsWith(layer.location()) && !named.contains(real)) {
      return refuse(
          layer,
          name,
          "a lower layer may not lead out of itself, to " + name.text(),
          "name it in `extends` of your own guide.yml too, below this one");
    }
    return open(layer, name, real);
  }

  private Optional<FoundLayer> open(FoundLayer layer, YamlNode.Scalar name, Path real) {
    String shown = shown(layer, name.text());
    if (Files.isDirectory(real)) {
      if (real.getParent() == null || real.equals(home())) {
        return refuse(layer, name, name.text() + " is no guide's folder", "name the guide in it");
      }
      return Optional.of(folder(shown, real));
    }
    String lower = real.getFileName().toString().toLowerCase(Locale.ROOT);
    if (!lower.endsWith(".zip") && !lower.endsWith(".jar")) {
      return refuse(layer, name, name.text() + " is no folder", "name a folder, a zip or a jar");
    }
    Result<Archive> archive = Archive.read(real, inside(name.text()), shown);
    problems.addAll(archive.problems());
    return archive.problems().isEmpty()
        ? Optional.of(archive(shown, real, archive.value()))
        : Optional.empty();
  }

  private static Path home() {
    return real(Path.of(System.getProperty("user.home", "/")));
  }

  private FoundLayer folder(String name, Path real) {
    Path file = real.resolve(ConfigReader.FILE);
    boolean isThere = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    Optional<FileSet.Entry> entry =
        isThere
            ? Optional.of(new FileSet.Entry(new DiskFile(file), file.toFile().length(), name))
            : Optional.empty();
    return layer(name, real, Optional.empty(), entry);
  }

  private FoundLayer archive(String shown, Path real, Archive archive) {
    String inside =
        archive.inside().isEmpty()
            ? ""
            : "/" + archive.inside().substring(0, archive.inside().length() - 1);
    String name = beforeInside(shown) + "!" + inside;
    Optional<FileSet.Entry> entry = Optional.ofNullable(archive.files().get(ConfigReader.FILE));
    return layer(name, real, Optional.of(archive), entry);
  }

  private FoundLayer layer(
      String name, Path location, Optional<Archive> archive, Optional<FileSet.Entry> file) {
    String path = name.isEmpty() ? ConfigReader.FILE : name + "/" + ConfigReader.FILE;
    Result<String> text =
        file.map(entry -> SourceText.of(path, entry)).orElseGet(() -> Result.of(""));
    problems.addAll(text.problems());
    Result<YamlNode.Mapping> yaml = Yaml.mapping(text.value(), path, 0);
    problems.addAll(yaml.problems());
    Result<GuideConfig> config = ConfigReader.read(yaml.value(), path);
    problems.addAll(config.problems());
    SourceFile settings = new SourceFile(ConfigReader.FILE, text.value(), name);
    return new FoundLayer(name, location, archive, settings, yaml.value(), config.value());
  }

  /**
   * The folder or archive that a name means; an archive counts as the folder it was packed from.
   */
  private Optional<Path> path(FoundLayer layer, YamlNode.Scalar name) {
    try {
      return Optional.of(layer.location().resolve(beforeInside(name.text())).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private static String beforeInside(String name) {
    int mark = name.indexOf(IN_ARCHIVE);
    return mark < 0 ? name : name.substring(0, mark);
  }

  private static String inside(String name) {
    int mark = name.indexOf(IN_ARCHIVE);
    String inside = mark < 0 ? "" : name.substring(mark + IN_ARCHIVE.length());
    return inside.endsWith("/") ? inside.substring(0, inside.length() - 1) : inside;
  }

  private static String shown(FoundLayer layer, String name) {
    String plain = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    Path path = Path.of(beforeInside(layer.name())).resolve(beforeInside(plain)).normalize();
    return path.toString().replace('\\', '/');
  }

  private Optional<FoundLayer> refuse(
      FoundLayer layer, YamlNode.Scalar name, String message, String hint) {
    Span span =
        Span.of(
            layer.shown(ConfigReader.FILE),
            name.line() + 1,
            name.column() + 1,
            name.text().length());
    problems.add(Problem.error("extends", span, "`extends`: " + message, hint));
    return Optional.empty();
  }

  private static String hint(Optional<Path> path, FoundLayer layer) {
    String fallback = "the path is relative to the folder of the guide.yml that names it";
    Optional<Path> above = path.map(Path::getParent).filter(Files::isDirectory);
    if (above.isEmpty()) {
      return fallback;
    }
    try (Stream<Path> beside = Files.list(above.get())) {
      List<String> names =
          beside
              .filter(file -> !file.equals(layer.location()))
              .map(file -> file.getFileName().toString())
              .filter(name -> !name.startsWith("."))
              .sorted()
              .limit(1000)
              .toList();
      return Nearest.hint(path.get().getFileName().toString(), names, fallback);
    } catch (IOException | UncheckedIOException e) {
      return fallback;
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      return path.toAbsolutePath().normalize();
    }
  }
}
