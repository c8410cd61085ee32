package dev.guidewright.cache;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/**
 * Names the build of the program that runs, so that nothing is kept from one build of it for
 * another.
 *
 * <p>A jar's directory holds the name, the length and the sum of every file in it (APPNOTE.TXT of
 * PKWARE, 4.3.12): two jars with the same directory hold the same program.
 */
final class Edition {
  private static final int END_RECORD = 22;
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int SIZE_OF_DIRECTORY = 12;
  private static final int START_OF_DIRECTORY = 16;
  private static final int LARGEST = 16 << 20;

  private Edition() {}

  /** The name of the jar that a class comes from; none for classes that are in no jar. */
  static Optional<String> of(Class<?> type) {
    CodeSource source = type.getProtectionDomain().getCodeSource();
    if (source == null || source.getLocation() == null) {
      return Optional.empty();
    }
    try {
      Path jar = Path.of(source.getLocation().toURI());
      return Files.isRegularFile(jar) ? of(jar) : Optional.empty();
    } catch (URISyntaxException | FileSystemNotFoundException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The name of a jar; none for a file that is none, or that ends in a comment. */
  static Optional<String> of(Path jar) {
    try (FileChannel file = FileChannel.open(jar)) {
      byte[] last = read(file, file.size() - END_RECORD, END_RECORD);
      ByteBuffer end = ByteBuffer.wrap(last).order(ByteOrder.LITTLE_ENDIAN);
      int size = end.getInt(SIZE_OF_DIRECTORY);
      int start = end.getInt(START_OF_DIRECTORY);
      boolean isJar = end.getInt(0) == END_SIGNATURE && size > 0 && size <= LARGEST && start >= 0;
      return isJar ? Optional.of(name(read(file, start, size))) : Optional.empty();
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  private static String name(byte[] directory) {
    return directory.length + "-" + Long.toHexString(Checksums.of(directory, 0));
  }

  private static byte[] read(FileChannel file, long from, int size) throws IOException {
    byte[] bytes = new byte[size];
    ByteBuffer space = ByteBuffer.wrap(bytes);
    while (space.hasRemaining()) {
      if (file.read(space, from + space.position()) < 0) {
        throw new IOException("the file ends too early");
      }
    }
    return bytes;
  }
}
