package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Optional;

/** Judges the names of a guide's files, which become addresses and names of files of the site. */
final class FileNames {
  private FileNames() {}

  /**
   * The path with forward slashes and composed letters, so that a name typed on a Mac is the same
   * as elsewhere.
   */
  static String path(Path root, Path file) {
    String path = root.relativize(file).toString();
    String separator = file.getFileSystem().getSeparator();
    String slashes = separator.equals("/") ? path : path.replace(separator, "/");
    return Normalizer.normalize(slashes, Normalizer.Form.NFC);
  }

  /** Why a file of this name cannot be part of a guide. */
  static Optional<Problem> problem(String path) {
    if (path.indexOf('\uFFFD') >= 0) {
      return refused(
          path,
          "this name holds bytes that are not letters here",
          "rename the file, or run with LC_ALL=C.UTF-8 so that all letters can be read");
    }
    if (path.indexOf('\\') >= 0) {
      return refused(path, "a name cannot hold a backslash", "rename the file");
    }
    if (path.codePoints().anyMatch(FileNames::steersText)) {
      return refused(
          path, "this name holds control characters or marks that turn text", "rename the file");
    }
    return Optional.empty();
  }

  private static boolean steersText(int c) {
    int type = Character.getType(c);
    boolean turns = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    return turns
        || type == Character.CONTROL
        || type == Character.SURROGATE
        || type == Character.LINE_SEPARATOR
        || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static Optional<Problem> refused(String path, String message, String hint) {
    return Optional.of(Problem.error("bad-name", Span.file(path), message, hint));
  }
}
