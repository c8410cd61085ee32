package dev.guidewright.export;

import com.google.gson.JsonObject;
import dev.guidewright.model.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Packs a collection and its media as {@code .apkg}. */
final class DeckFile {
  /** The first time that a zip can hold. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private DeckFile() {}

  /** The zip; nothing in it is compressed, since compressors differ between machines. */
  static byte[] of(byte[] collection, Map<String, Content> media) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      add(zip, "collection.anki2", collection);
      JsonObject names = new JsonObject();
      int number = 0;
      for (Map.Entry<String, Content> file : media.entrySet()) {
        String entry = Integer.toString(number++);
        names.addProperty(entry, file.getKey());
        add(zip, entry, file.getValue().bytes());
      }
      add(zip, "media", names.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipEntry entry = new ZipEntry(name);
    entry.setMethod(ZipEntry.STORED);
    entry.setSize(bytes.length);
    entry.setCrc(crc.getValue());
    entry.setTimeLocal(NO_TIME);
    zip.putNextEntry(entry);
    zip.write(bytes);
    zip.closeEntry();
  }
}
