package dev.guidewright.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;

/**
 * The central directory of a zip file, for what {@link java.util.zip.ZipFile} does not tell:
 * symbolic links, and names that stand there twice. The format is PKWARE's APPNOTE 6.3, sections
 * 4.3.12 and 4.3.16; the 64-bit form is not read, since so large an archive is refused.
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int ENTRY = 0x02014b50;
  private static final int END_LENGTH = 22;
  private static final int ENTRY_LENGTH = 46;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int LARGEST = 64 * 1024 * 1024;
  private static final int UNIX = 3;
  private static final int FILE_TYPE = 0xF000;
  private static final int SYMBOLIC_LINK = 0xA000;
  private static final int ENCRYPTED = 1;

  private ZipDirectory() {}

  /**
   * An entry.
   *
   * @param name as it is written there
   * @param isLink whether it is a symbolic link
   * @param isEncrypted whether it needs a password
   */
  record Entry(String name, boolean isLink, boolean isEncrypted) {}

  /** All entries in the order they stand in; fails when this is no zip file. */
  static List<Entry> read(Path file, int most) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(file)) {
      ByteBuffer end = end(channel);
      int count = Short.toUnsignedInt(end.getShort(10));
      long size = Integer.toUnsignedLong(end.getInt(12));
      long start = Integer.toUnsignedLong(end.getInt(16));
      if (count > most || size > LARGEST) {
        throw new ZipException("it holds more than " + most + " files");
      }
      if (start + size > channel.size()) {
        throw new ZipException("it ends too early");
      }
      return entries(bytes(channel, start, (int) size), count);
    }
  }

  private static ByteBuffer end(SeekableByteChannel channel) throws IOException {
    if (channel.size() < END_LENGTH) {
      throw new ZipException("it is no zip file");
    }
    int length = (int) Math.min(channel.size(), END_LENGTH + LONGEST_COMMENT);
    ByteBuffer tail = bytes(channel, channel.size() - length, length);
    for (int at = length - END_LENGTH; at >= 0; at--) {
      if (tail.getInt(at) == END) {
        return tail.slice(at, length - at).order(ByteOrder.LITTLE_ENDIAN);
      }
    }
    throw new ZipException("it is no zip file");
  }

  private static ByteBuffer bytes(SeekableByteChannel channel, long from, int length)
      throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    channel.position(from);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes) < 0) {
        throw new ZipException("it ends too early");
      }
    }
    return bytes.flip();
  }

  private static List<Entry> entries(ByteBuffer directory, int count) throws ZipException {
    List<Entry> entries = new ArrayList<>();
    int at = 0;
    for (int i = 0; i < count; i++) {
      Optional<ByteBuffer> head = head(directory, at);
      if (head.isEmpty()) {
        throw new ZipException("its list of files is broken");
      }
      ByteBuffer entry = head.get();
      int name = Short.toUnsignedInt(entry.getShort(28));
      int extra = Short.toUnsignedInt(entry.getShort(30));
      int comment = Short.toUnsignedInt(entry.getShort(32));
      byte[] bytes = new byte[name];
      entry.get(ENTRY_LENGTH, bytes, 0, name);
      boolean unix = entry.get(5) == UNIX;
      int mode = entry.getInt(38) >>> 16;
      boolean isLink = unix && (mode & FILE_TYPE) == SYMBOLIC_LINK;
      boolean isEncrypted = (entry.getShort(8) & ENCRYPTED) != 0;
      entries.add(new Entry(new String(bytes, StandardCharsets.UTF_8), isLink, isEncrypted));
      at += ENTRY_LENGTH + name + extra + comment;
    }
    return entries;
  }

  /** The rest of the directory from an entry on; empty when there is no whole entry. */
  private static Optional<ByteBuffer> head(ByteBuffer directory, int at) {
    if (at + ENTRY_LENGTH > directory.limit() || directory.getInt(at) != ENTRY) {
      return Optional.empty();
    }
    int name = Short.toUnsignedInt(directory.getShort(at + 28));
    return at + ENTRY_LENGTH + name > directory.limit()
        ? Optional.empty()
        : Optional.of(directory.slice(at, directory.limit() - at).order(ByteOrder.LITTLE_ENDIAN));
  }
}
