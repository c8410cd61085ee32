package dev.guidewright.read;

import dev.guidewright.model.Content;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * The bytes of a file in an archive, never more than the archive said there are.
 *
 * @param archive the zip file
 * @param name the entry's name
 * @param size number of bytes
 */
record ArchiveFile(Path archive, String name, int size) implements Content {
  @Override
  public byte[] bytes() {
    try (ZipFile zip = new ZipFile(archive.toFile(), StandardCharsets.UTF_8)) {
      return read(zip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] read(ZipFile zip) throws IOException {
    ZipEntry entry = zip.getEntry(name);
    if (entry == null) {
      throw new IOException(archive + " changes while it is read");
    }
    try (InputStream in = zip.getInputStream(entry)) {
      byte[] bytes = in.readNBytes(size + 1);
      if (bytes.length != size) {
        throw new IOException(name + " in " + archive + " is not of the size it claims");
      }
      return bytes;
    }
  }
}
