package dev.guidewright.read;

import dev.guidewright.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/**
 * A file's bytes, all of one moment: a file that somebody writes to meanwhile is read again.
 *
 * @param file a file that is no symbolic link
 */
record DiskFile(Path file) implements Content {
  private static final int ATTEMPTS = 5;

  @Override
  public byte[] bytes() {
    try {
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        BasicFileAttributes before = attributes();
        byte[] bytes = read(before.size());
        BasicFileAttributes after = attributes();
        if (bytes.length == after.size()
            && before.size() == after.size()
            && before.lastModifiedTime().equals(after.lastModifiedTime())) {
          return bytes;
        }
      }
      throw new IOException(file + " changes while it is read");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * At most one byte more than the file is said to have, which tells that there is more. A link
   * that took the file's place since it was found is not followed.
   */
  private byte[] read(long size) throws IOException {
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      return in.readNBytes((int) Math.min(size + 1, Integer.MAX_VALUE));
    }
  }

  private BasicFileAttributes attributes() throws IOException {
    return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
  }
}
