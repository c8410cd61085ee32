package dev.guidewright.write;

import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Site;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a site whole or not at all: it is made beside the old one and swapped in by two renames.
 *
 * <p>A process that dies leaves the old site or the new one; if it dies between the renames, the
 * next command puts the old one back first. Files that no build made are carried over.
 */
public final class SiteWriter {
  private final SiteFolders folders;

  private SiteWriter(SiteFolders folders) {
    this.folders = folders;
  }

  /**
   * Writes the site.
   *
   * @return problems when a file that is not ours stands where a page should go; then nothing
   *     changes
   * @throws WriteException when the machine fails; the old site is as it was
   */
  public static Result<Path> write(Site site, Path output) {
    SiteWriter writer = at(output);
    try {
      return BuildLock.holding(
          writer.folders.lock(),
          () -> {
            writer.restore();
            return writer.replace(site);
          });
    } catch (IOException e) {
      throw failed(e, output);
    } catch (UncheckedIOException e) {
      throw failed(Objects.requireNonNull(e.getCause()), output);
    } catch (InvalidPathException e) {
      throw new WriteException(
          "the name " + e.getInput() + " cannot be written here; run with LC_ALL=C.UTF-8", e);
    }
  }

  /**
   * Puts back a site that a build which died had moved aside, and removes what else it left; does
   * nothing when all is well.
   *
   * @throws WriteException when another process is building there, or the machine fails
   */
  public static void restore(Path output) {
    SiteWriter writer = at(output);
    if (writer.folders.besides().noneMatch(Files::exists)) {
      return;
    }
    try {
      BuildLock.holding(
          writer.folders.lock(),
          () -> {
            writer.restore();
            return Result.of(writer.folders.site());
          });
    } catch (IOException e) {
      throw failed(e, output);
    }
  }

  private static SiteWriter at(Path output) {
    SiteFolders folders = SiteFolders.of(real(output));
    // No build makes links: one was put there, in a checkout perhaps, to have us write elsewhere.
    folders
        .besides()
        .filter(Files::isSymbolicLink)
        .findFirst()
        .ifPresent(
            link -> {
              throw new WriteException(
                  link + " is a symbolic link, which no build makes; remove it");
            });
    return new SiteWriter(folders);
  }

  /** A site that is a link to a folder is swapped where the folder is. */
  private static Path real(Path output) {
    try {
      return Files.isSymbolicLink(output) ? output.toRealPath() : output;
    } catch (IOException e) {
      throw failed(e, output);
    }
  }

  private static WriteException failed(IOException e, Path output) {
    return new WriteException(
        "the site could not be written to "
            + output
            + ": "
            + reason(e)
            + "; the old one is as it was",
        e);
  }

  /** What some exceptions of the file system leave to their class, in words. */
  private static String reason(IOException e) {
    if (e instanceof NoSuchFileException missing) {
      return "there can be no " + missing.getFile();
    }
    if (e instanceof AccessDeniedException denied) {
      return "no permission to write " + denied.getFile();
    }
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private void restore() throws IOException {
    if (Files.exists(folders.old())) {
      if (Files.exists(folders.site())) {
        removeOld();
      } else {
        move(folders.old(), folders.site());
      }
    }
    Tree.remove(folders.gone());
    Tree.remove(folders.fresh());
  }

  private Result<Path> replace(Site site) throws IOException {
    if (Files.exists(folders.site()) && !Files.isDirectory(folders.site())) {
      return new Result<>(folders.site(), List.of(notAFolder()));
    }
    NavigableMap<String, Path> foreign = Tree.files(folders.site());
    NavigableMap<String, Path> made = new TreeMap<>(foreign);
    made.keySet().retainAll(Manifest.read(folders.site()));
    foreign.keySet().removeAll(made.keySet());
    OutputFile manifest = Manifest.of(site.files());
    List<OutputFile> files = new ArrayList<>(site.files());
    files.add(manifest);
    List<Problem> inTheWay = inTheWay(files, foreign);
    if (!inTheWay.isEmpty()) {
      return new Result<>(folders.site(), inTheWay);
    }
    try {
      make(site.files(), manifest, made);
      for (Map.Entry<String, Path> file : foreign.entrySet()) {
        carryOver(file.getValue(), folders.fresh().resolve(file.getKey()));
      }
      swap();
    } catch (IOException | RuntimeException e) {
      tidy(e);
      throw e;
    }
    return Result.of(folders.site());
  }

  private Problem notAFolder() {
    return Problem.error(
        "foreign-file",
        Span.file(folders.site().toString()),
        "a file stands where the site goes",
        "move it away, or choose another folder with --output");
  }

  private void make(List<OutputFile> files, OutputFile manifest, NavigableMap<String, Path> made)
      throws IOException {
    Files.createDirectories(folders.fresh());
    makeFolders(files);
    Path listed = folders.fresh().resolve(manifest.path());
    Files.write(listed, manifest.content().bytes());
    writeAll(files, Unchanged.of(made, listed));
  }

  /** A site that could not be made must not fill the disk as well. */
  private void tidy(Exception failure) {
    try {
      Tree.remove(folders.fresh());
    } catch (IOException e) {
      failure.addSuppressed(e);
    }
  }

  private List<Problem> inTheWay(List<OutputFile> files, NavigableMap<String, Path> foreign) {
    return files.stream()
        .filter(file -> isTaken(file.path(), foreign))
        .map(
            file ->
                Problem.error(
                    "foreign-file",
                    Span.file(folders.site().resolve(file.path()).toString()),
                    "this file stands where the page of "
                        + file.origin()
                        + " goes, and no build made it",
                    "move it away, or choose another folder with --output"))
        .toList();
  }

  /** Whether a foreign file has a page's path, is a folder on its way, or stands below it. */
  private static boolean isTaken(String path, NavigableMap<String, Path> foreign) {
    for (int slash = path.indexOf('/'); slash >= 0; slash = path.indexOf('/', slash + 1)) {
      if (foreign.containsKey(path.substring(0, slash))) {
        return true;
      }
    }
    String below = foreign.higherKey(path + "/");
    return foreign.containsKey(path) || (below != null && below.startsWith(path + "/"));
  }

  private void makeFolders(List<OutputFile> files) throws IOException {
    Set<Path> made = new HashSet<>();
    for (OutputFile file : files) {
      Path folder = folders.fresh().resolve(file.path()).getParent();
      if (folder != null && made.add(folder)) {
        Files.createDirectories(folder);
      }
    }
  }

  /** Returns only when no file is being written any more, also when one cannot be. */
  private void writeAll(List<OutputFile> files, Unchanged unchanged) {
    Parallel.forEach(files.size(), i -> writeFile(files.get(i), unchanged));
  }

  private void writeFile(OutputFile file, Unchanged unchanged) {
    Path path = folders.fresh().resolve(file.path()).normalize();
    if (!path.startsWith(folders.fresh())) {
      throw new IllegalStateException("an output leaves the site: " + file.path());
    }
    try {
      byte[] bytes = file.content().bytes();
      if (!unchanged.isTaken(file, bytes, path)) {
        Files.write(path, bytes);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * A second name for the same file where the disk can, so that nothing of it changes; else a copy.
   */
  private static void carryOver(Path from, Path to) throws IOException {
    Files.createDirectories(to.getParent());
    try {
      if (!Files.isSymbolicLink(from)) {
        Files.createLink(to, from);
        return;
      }
    } catch (IOException | UnsupportedOperationException e) {
      Files.deleteIfExists(to);
    }
    Files.copy(from, to, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
  }

  private void swap() throws IOException {
    boolean had = Files.exists(folders.site());
    if (had) {
      move(folders.site(), folders.old());
    }
    try {
      move(folders.fresh(), folders.site());
    } catch (IOException e) {
      if (had) {
        move(folders.old(), folders.site());
      }
      throw e;
    }
    if (had) {
      removeOld();
    }
  }

  /**
   * Removes what builds made, and what was carried over; what came or was replaced since then is
   * kept. Only when all of it is saved is the folder given up, so that a build that dies meanwhile
   * never leaves one of which it is not known what is ours.
   */
  private void removeOld() throws IOException {
    Set<String> ours = Manifest.read(folders.old());
    for (Map.Entry<String, Path> file : Tree.files(folders.old()).entrySet()) {
      Path carried = folders.site().resolve(file.getKey());
      if (!ours.contains(file.getKey()) && !isCarried(file.getValue(), carried)) {
        Files.createDirectories(carried.getParent());
        Files.move(file.getValue(), carried, StandardCopyOption.REPLACE_EXISTING);
      }
    }
    Tree.remove(folders.gone());
    move(folders.old(), folders.gone());
    Tree.remove(folders.gone());
  }

  private static boolean isCarried(Path from, Path to) throws IOException {
    if (!Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
      return false;
    }
    if (Files.isSymbolicLink(from) || Files.isSameFile(from, to)) {
      return true;
    }
    return Files.size(from) == Files.size(to)
        && Files.getLastModifiedTime(from).equals(Files.getLastModifiedTime(to));
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the disk cannot rename " + from + " to " + to, e);
    }
  }
}
