package dev.guidewright.read;

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
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Lists a folder's files: no dot files, none that begin with an underscore, no {@code
 * node_modules}, nothing that {@code .guideignore} names, and no symbolic links, so that nothing
 * outside gets in.
 */
final class FolderReader extends SimpleFileVisitor<Path> {
  /** Larger files do not belong into a site that people carry about. */
  static final long MAX_FILE = 64L * 1024 * 1024;

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
    Path root = real(folder);
    Set<Path> skipped = excluded.stream().map(FolderReader::real).collect(Collectors.toSet());
    Result<IgnoreRules> ignore = IgnoreRules.of(root);
    FolderReader reader = new FolderReader(root, skipped, ignore.value());
    reader.problems.addAll(ignore.problems());
    try {
      Files.walkFileTree(root, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Result<>(new FileSet(reader.files), reader.problems);
  }

  /** Where a path really leads; it may not exist yet, or its folder may not. */
  private static Path real(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      Path above = absolute.getParent();
      return above == null ? absolute : real(above).resolve(absolute.getFileName());
    }
  }

  @Override
  public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
    boolean skipped =
        !folder.equals(root) && (excluded.contains(folder) || isIgnored(folder, true));
    if (skipped) {
      return FileVisitResult.SKIP_SUBTREE;
    }
    FileNames.warning(FileNames.path(root, folder)).ifPresent(problems::add);
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
    if (excluded.contains(file) || isIgnored(file, false)) {
      return FileVisitResult.CONTINUE;
    }
    String path = FileNames.path(root, file);
    Optional<Problem> badName = FileNames.problem(path);
    if (badName.isPresent()) {
      problems.add(badName.get());
    } else if (attributes.isSymbolicLink()) {
      problems.add(
          Problem.warning(
              "symbolic-link",
              Span.file(path),
              "a symbolic link is not followed",
              "copy the file into the guide, or name its folder in `extends`"));
    } else if (attributes.isRegularFile()) {
      FileNames.warning(path).ifPresent(problems::add);
      add(path, file, attributes.size());
    }
    return FileVisitResult.CONTINUE;
  }

  private void add(String path, Path file, long size) {
    if (size > MAX_FILE) {
      problems.add(tooLarge(path, "64 MB", "link to it instead, or make it smaller"));
      return;
    }
    FileSet.Entry entry = new FileSet.Entry(new DiskFile(file), size, "");
    if (files.putIfAbsent(path, entry) != null) {
      problems.add(
          Problem.error(
              "same-name",
              Span.file(path),
              "two files have this name, their letters only composed in different ways",
              "rename one of them"));
    }
  }

  static Problem tooLarge(String path, String limit, String hint) {
    String message = "this file has more than " + limit;
    return Problem.error("too-large", Span.file(path), message, hint);
  }

  @Override
  public FileVisitResult visitFileFailed(Path file, IOException e) {
    problems.add(unreadable(FileNames.path(root, file)));
    return FileVisitResult.CONTINUE;
  }

  @Override
  public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
    if (e != null) {
      problems.add(unreadable(FileNames.path(root, folder)));
    }
    return FileVisitResult.CONTINUE;
  }

  static Problem unreadable(String path) {
    return Problem.error(
        "unreadable",
        Span.file(path.isEmpty() ? "." : path),
        "this cannot be read",
        "check that you may read it, that it still exists and that nobody writes to it now");
  }

  private boolean isIgnored(Path path, boolean isFolder) {
    return isIgnored(FileNames.path(root, path), isFolder, ignore);
  }

  /** Whether a path is left out, its folders not asked. */
  static boolean isIgnored(String path, boolean isFolder, IgnoreRules rules) {
    String name = Paths.name(path);
    return name.startsWith(".")
        || name.startsWith("_")
        || name.equals("node_modules")
        || rules.matches(path, isFolder);
  }
}
