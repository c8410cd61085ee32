package dev.guidewright.read;

import dev.guidewright.model.NormalForm;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** Judges the names of a guide's files, which become addresses and names of files of the site. */
final class FileNames {
  private static final Pattern DEVICE =
      Pattern.compile("(?i)(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

  private FileNames() {}

  /**
   * The path with forward slashes and composed letters, so that a name typed on a Mac is the same
   * as elsewhere.
   */
  static String path(Path root, Path file) {
    String path = root.relativize(file).toString();
    String separator = file.getFileSystem().getSeparator();
    String slashes = separator.equals("/") ? path : path.replace(separator, "/");
    return NormalForm.composed(slashes);
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

  /** Whether a name, with or without an ending, is that of a device on Windows. */
  static boolean isDevice(String name) {
    return DEVICE.matcher(name).matches();
  }

  /** What is wrong with a file or folder that only some systems can hold. */
  static Optional<Problem> warning(String path) {
    String name = Paths.name(path);
    if (!isDevice(name)) {
      return Optional.empty();
    }
    return Optional.of(
        Problem.warning(
            "device-name",
            Span.file(path),
            "\"" + name + "\" is the name of a device on Windows, so no checkout there can hold it",
            "rename it, for example to \"about-" + name + "\""));
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
