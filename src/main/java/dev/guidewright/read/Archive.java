package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * The files of a zip or jar, of which nothing is ever unpacked. One odd name, a symbolic link or a
 * size that nobody needs refuses the whole archive: who made it meant no guide.
 *
 * @param files by path, the files of the guide in it only
 * @param inside the folder in the archive that is the guide, with its closing slash; empty for all
 */
record Archive(TreeMap<String, FileSet.Entry> files, String inside) {
  private static final int MOST_FILES = 20_000;
  private static final long LARGEST = 512L * 1024 * 1024;

  /** Text and small pictures shrink to a tenth; a file that shrinks to less is a bomb. */
  private static final long STRONGEST = 200;

  private static final long FREE = 1024L * 1024;

  /** Small files are read at once, as long as they are few. */
  private static final int SMALL = 256 * 1024;

  private static final long MOST_SMALL = 64L * 1024 * 1024;

  /**
   * Reads the list of files.
   *
   * @param file the archive
   * @param inside a folder in it, or empty to look for the guide
   * @param shown the archive's name for problems
   */
  static Result<Archive> read(Path file, String inside, String shown) {
    try {
      return Result.of(guide(files(file), inside));
    } catch (IOException | UncheckedIOException | IllegalArgumentException e) {
      String reason = Optional.ofNullable(e.getMessage()).orElse("it cannot be read");
      Problem problem =
          Problem.error(
              "bad-archive",
              Span.file(shown),
              "this archive cannot be used: " + reason,
              "pack the guide's folder again, without links, passwords and odd names");
      return new Result<>(new Archive(new TreeMap<>(), ""), List.of(problem));
    }
  }

  private static TreeMap<String, FileSet.Entry> files(Path file) throws IOException {
    judge(ZipDirectory.read(file, MOST_FILES));
    TreeMap<String, FileSet.Entry> files = new TreeMap<>();
    long total = 0;
    long small = 0;
    try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        if (entry.isDirectory()) {
          continue;
        }
        total += size(entry);
        if (total > LARGEST) {
          throw new ZipException("its files have more than 512 MB");
        }
        ArchiveFile content = new ArchiveFile(file, entry.getName(), (int) entry.getSize());
        boolean now = entry.getSize() <= SMALL && small + entry.getSize() <= MOST_SMALL;
        small += now ? entry.getSize() : 0;
        files.put(
            ArchiveNames.path(entry.getName()),
            new FileSet.Entry(now ? kept(content.read(zip)) : content, entry.getSize(), ""));
      }
    }
    return files;
  }

  private static Content kept(byte[] bytes) {
    return () -> bytes;
  }

  private static long size(ZipEntry entry) throws ZipException {
    long size = entry.getSize();
    if (size < 0 || size > FolderReader.MAX_FILE) {
      throw new ZipException(shown(entry.getName()) + " has more than 64 MB");
    }
    if (size > FREE && size / STRONGEST > entry.getCompressedSize()) {
      throw new ZipException(shown(entry.getName()) + " is packed more tightly than any text");
    }
    return size;
  }

  private static void judge(List<ZipDirectory.Entry> entries) throws ZipException {
    Map<String, String> seen = new HashMap<>();
    for (ZipDirectory.Entry entry : entries) {
      String shown = shown(entry.name());
      Optional<String> refusal = ArchiveNames.refusal(entry.name());
      if (refusal.isPresent()) {
        throw new ZipException("the name " + shown + " " + refusal.get());
      }
      if (entry.isLink()) {
        throw new ZipException(shown + " is a symbolic link");
      }
      if (entry.isEncrypted()) {
        throw new ZipException(shown + " needs a password");
      }
      String key = ArchiveNames.path(entry.name()).toLowerCase(Locale.ROOT);
      String before = seen.putIfAbsent(key, shown);
      if (before != null) {
        throw new ZipException(before + " and " + shown + " have the same name");
      }
    }
  }

  private static String shown(String name) {
    return name.length() <= 100 ? name : name.substring(0, 100) + "…";
  }

  private static Archive guide(TreeMap<String, FileSet.Entry> all, String wanted)
      throws ZipException {
    String inside = wanted.isEmpty() ? root(all) : wanted + "/";
    TreeMap<String, FileSet.Entry> files = new TreeMap<>();
    all.tailMap(inside)
        .forEach(
            (path, entry) -> {
              if (path.startsWith(inside)) {
                files.put(path.substring(inside.length()), entry);
              }
            });
    if (files.isEmpty()) {
      throw new ZipException("there is no folder " + shown(wanted) + " in it");
    }
    return new Archive(files, inside);
  }

  /** Where the topmost {@code guide.yml} lies, else the one folder that holds everything. */
  private static String root(TreeMap<String, FileSet.Entry> all) {
    List<String> candidates = new ArrayList<>();
    for (String path : all.keySet()) {
      if (Paths.name(path).equals(ConfigReader.FILE)) {
        candidates.add(Paths.folder(path));
      }
    }
    candidates.sort(
        (a, b) -> {
          int byDepth = Long.compare(depth(a), depth(b));
          return byDepth != 0 ? byDepth : a.compareTo(b);
        });
    return candidates.isEmpty() ? onlyFolder(all) : candidates.get(0);
  }

  private static long depth(String folder) {
    return folder.chars().filter(c -> c == '/').count();
  }

  private static String onlyFolder(TreeMap<String, FileSet.Entry> all) {
    String folder = "";
    for (String path : all.keySet()) {
      int slash = path.indexOf('/');
      String top = slash < 0 ? "" : path.substring(0, slash + 1);
      if (top.equals("META-INF/")) {
        continue;
      }
      if (top.isEmpty() || !(folder.isEmpty() || folder.equals(top))) {
        return "";
      }
      folder = top;
    }
    return folder;
  }
}
