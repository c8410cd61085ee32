package dev.guidewright.read;

import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Layer;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A layer before its files are read.
 *
 * @param name empty for the guide's own folder, else the way from there as messages show it
 * @param location the folder or archive where it really lies
 * @param archive what is in it, when it is an archive
 * @param settings its {@code guide.yml}, without text when there is none
 * @param yaml what that says, as written
 * @param config the same, understood
 */
record FoundLayer(
    String name,
    Path location,
    Optional<Archive> archive,
    SourceFile settings,
    YamlNode.Mapping yaml,
    GuideConfig config) {

  /** A file of this layer as messages name it. */
  String shown(String path) {
    return name.isEmpty() ? path : name + "/" + path;
  }

  /** Where its {@code guide.yml} has such an item in a list; the whole file when it has none. */
  Span item(String key, Predicate<String> isMeant) {
    String file = shown(ConfigReader.FILE);
    return yaml.entries().entrySet().stream()
        .filter(entry -> entry.getKey().text().equals(key))
        .flatMap(entry -> YamlNode.scalars(entry.getValue()))
        .filter(scalar -> isMeant.test(scalar.text()))
        .findFirst()
        .map(at -> Span.of(file, at.line() + 1, at.column() + 1, at.text().length()))
        .orElse(Span.file(file));
  }

  Layer layer() {
    return new Layer(name, location, settings, config.editLink());
  }

  boolean isSame(FoundLayer other) {
    return location.equals(other.location)
        && archive.map(Archive::inside).equals(other.archive.map(Archive::inside));
  }
}
