package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Lists a folder's files: no dot files, none that begin with an underscore, no {@code
 * node_modules}, nothing that {@code .guideignore} names, and no symbolic links, so that nothing
 * outside gets in.
 */
final class FolderReader extends SimpleFileVisitor<Path> {
  private final Path root;
  private final Set<Path> excluded;
  private final IgnoreRules ignore;
  private final TreeMap<String, FileSet.Entry> files = new TreeMap<>();
  private final List<Problem> problems = new ArrayList<>();

  private FolderReader(Path root, Set<Path> excluded, IgnoreRules ignore) {
    this.root = root;
    this.excluded = excluded;
    this.ignore = ignore;
  }

  static Result<FileSet> read(Path folder, List<Path> excluded) {
    Path root = folder.toAbsolutePath().normalize();
    Set<Path> absolute =
        excluded.stream()
            .map(path -> path.toAbsolutePath().normalize())
            .collect(Collectors.toSet());
    FolderReader reader = new FolderReader(root, absolute, IgnoreRules.of(root));
    try {
      Files.walkFileTree(root, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Result<>(new FileSet(reader.files), reader.problems);
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        !folder.equals(root) && (excluded.contains(folder) || isIgnored(folder, true));
    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (isIgnored(file, false)) {
      return FileVisitResult.CONTINUE;
    }
    String path = relative(file);
    if (attributes.isSymbolicLink()) {
      problems.add(
          Problem.warning(
              "symbolic-link",
              Span.file(path),
              "a symbolic link is not followed",
              "copy the file into the guide, or name its folder in `extends`"));
    } else if (attributes.isRegularFile()) {
      files.put(path, new FileSet.Entry(contentOf(file), ""));
    }
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problems.add(
        Problem.error(
            "unreadable",
            Span.file(relative(file)),
            "this cannot be read",
            "check that you may read it and that it still exists"));
    return FileVisitResult.CONTINUE;
  }

  private boolean isIgnored(Path path, boolean isFolder) {
    String name = path.getFileName().toString();
    return name.startsWith(".")
        || name.startsWith("_")
        || name.equals("node_modules")
        || ignore.matches(relative(path), isFolder);
  }

  private String relative(Path path) {
    return root.relativize(path).toString().replace('\\', '/');
  }

  static Content contentOf(Path file) {
    return () -> {
      try {
        return Files.readAllBytes(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }
}
