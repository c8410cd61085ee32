package dev.guidewright.read;

import dev.guidewright.model.NormalForm;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges names inside an archive, which need not be names that any disk would take. */
final class ArchiveNames {
  private static final int LONGEST = 400;
  private static final Set<String> ENCODED = Set.of("%2e", "%2f", "%5c", "%00");

  private ArchiveNames() {}

  /** The name with composed letters, as names on a disk are read. */
  static String path(String name) {
    return NormalForm.composed(name);
  }

  /** Why nobody honest would give a file this name; empty when it is a plain relative path. */
  static Optional<String> refusal(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (name.startsWith("/") || name.indexOf('\\') >= 0 || name.indexOf(':') >= 0) {
      return Optional.of("is not a relative path");
    }
    if (name.isEmpty() || name.length() > LONGEST) {
      return Optional.of("is empty or too long");
    }
    if (ENCODED.stream().anyMatch(lower::contains)) {
      return Optional.of("holds encoded dots or slashes");
    }
    if (FileNames.problem(name).isPresent()) {
      return Optional.of("holds characters that no name should");
    }
    String folder = name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    for (String part : folder.split("/", -1)) {
      if (part.isEmpty() || part.equals(".") || part.equals("..")) {
        return Optional.of("leads out of its folder");
      }
      if (part.endsWith(".") || part.endsWith(" ") || FileNames.isDevice(part)) {
        return Optional.of("cannot be a file's name everywhere");
      }
    }
    return Optional.empty();
  }
}
