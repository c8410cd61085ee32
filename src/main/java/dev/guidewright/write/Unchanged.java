package dev.guidewright.write;

import dev.guidewright.model.OutputFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Arrays;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;

/**
 * Takes files of the old site that would come out the same into the new one, as a second name for
 * the same file: they keep their date for whoever publishes only what changed, and cost no write.
 */
final class Unchanged {
  private final NavigableMap<String, Path> made;
  private final Optional<Set<PosixFilePermission>> permissions;

  private Unchanged(
      NavigableMap<String, Path> made, Optional<Set<PosixFilePermission>> permissions) {
    this.made = made;
    this.permissions = permissions;
  }

  /**
   * What may be taken from an old site.
   *
   * @param made the files in it that a build made, by path
   * @param fresh a file just written: one that may be read by others than it is written anew
   */
  static Unchanged of(NavigableMap<String, Path> made, Path fresh) throws IOException {
    return new Unchanged(made, permissions(fresh));
  }

  /** Whether a file's bytes are at a path of the new site now without having been written. */
  boolean isTaken(OutputFile file, byte[] bytes, Path to) {
    Path old = made.get(file.path());
    try {
      if (old == null || !isSame(old, bytes)) {
        return false;
      }
      Files.createLink(to, old);
      return true;
    } catch (IOException | UnsupportedOperationException e) {
      // A disk without second names, or a file that went meanwhile: it is written instead.
      return false;
    }
  }

  private boolean isSame(Path old, byte[] bytes) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(old, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    return attributes.isRegularFile()
        && attributes.size() == bytes.length
        && permissions(old).equals(permissions)
        && Arrays.equals(Files.readAllBytes(old), bytes);
  }

  /** Nothing where the disk has no such permissions. */
  private static Optional<Set<PosixFilePermission>> permissions(Path file) throws IOException {
    try {
      return Optional.of(
          Files.readAttributes(file, PosixFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
              .permissions());
    } catch (UnsupportedOperationException e) {
      return Optional.empty();
    }
  }
}
