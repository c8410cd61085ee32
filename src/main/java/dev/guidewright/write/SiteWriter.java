package dev.guidewright.write;

import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Site;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;

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
    SiteWriter writer = new SiteWriter(SiteFolders.of(real(output)));
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
    }
  }

  /** Puts back a site that a build which died had moved aside; does nothing when all is well. */
  public static void restore(Path output) {
    SiteWriter writer = new SiteWriter(SiteFolders.of(real(output)));
    if (!Files.exists(writer.folders.old()) && !Files.exists(writer.folders.fresh())) {
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

  /** A site that is a link to a folder is swapped where the folder is. */
  private static Path real(Path output) {
    try {
      return Files.isSymbolicLink(output) ? output.toRealPath() : output;
    } catch (IOException e) {
      throw failed(e, output);
    }
  }

  private static WriteException failed(IOException e, Path output) {
    String reason = e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    return new WriteException(
        "the site could not be written to " + output + ": " + reason + "; the old one is as it was",
        e);
  }

  private void restore() throws IOException {
    if (Files.exists(folders.old())) {
      if (Files.exists(folders.site())) {
        removeOld();
      } else {
        move(folders.old(), folders.site());
      }
    }
    Tree.remove(folders.fresh());
  }

  private Result<Path> replace(Site site) throws IOException {
    List<OutputFile> files = new ArrayList<>(site.files());
    files.add(Manifest.of(site.files()));
    NavigableMap<String, Path> foreign = foreignFiles();
    List<Problem> inTheWay = inTheWay(files, foreign.keySet());
    if (!inTheWay.isEmpty()) {
      return new Result<>(folders.site(), inTheWay);
    }
    Files.createDirectories(folders.fresh());
    makeFolders(files);
    files.parallelStream().forEach(this::writeFile);
    for (Map.Entry<String, Path> file : foreign.entrySet()) {
      carryOver(file.getValue(), folders.fresh().resolve(file.getKey()));
    }
    swap();
    return Result.of(folders.site());
  }

  private NavigableMap<String, Path> foreignFiles() throws IOException {
    NavigableMap<String, Path> files = Tree.files(folders.site());
    files.keySet().removeAll(Manifest.read(folders.site()));
    return files;
  }

  private static List<Problem> inTheWay(List<OutputFile> files, Set<String> foreign) {
    return files.stream()
        .filter(file -> foreign.contains(file.path()))
        .map(
            file ->
                Problem.error(
                    "foreign-file",
                    Span.file(file.path()),
                    "this file stands where the page of "
                        + file.origin()
                        + " goes, and no build made it",
                    "move it away, or choose another folder with --output"))
        .toList();
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

  private void writeFile(OutputFile file) {
    Path path = folders.fresh().resolve(file.path()).normalize();
    if (!path.startsWith(folders.fresh())) {
      throw new IllegalStateException("an output leaves the site: " + file.path());
    }
    try {
      Files.write(path, file.content().bytes());
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

  /** Removes what builds made, and what was carried over; anything that came later is kept. */
  private void removeOld() throws IOException {
    Set<String> ours = Manifest.read(folders.old());
    for (Map.Entry<String, Path> file : Tree.files(folders.old()).entrySet()) {
      Path carried = folders.site().resolve(file.getKey());
      if (!ours.contains(file.getKey()) && !Files.exists(carried, LinkOption.NOFOLLOW_LINKS)) {
        Files.createDirectories(carried.getParent());
        Files.move(file.getValue(), carried);
      }
    }
    Tree.remove(folders.old());
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      throw new IOException("the disk cannot rename " + from + " to " + to, e);
    }
  }
}
