package dev.guidewright.cache;

import dev.guidewright.model.TextCache;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Texts as files in a folder of the user's, named after the SHA-256 of what they were made from.
 *
 * <p>A file begins with sums of the rest, so that a torn or damaged one is as good as none. Files
 * are put in place by a rename, so several builds may use a folder at a time. What has not been
 * written for longest is removed when the folder grows beyond its limit.
 */
public final class DiskCache implements TextCache {
  private static final int SUMS = Long.BYTES;
  private static final int LARGEST = 16 << 20;
  private static final Set<OpenOption> READ =
      Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);

  private final Path folder;
  private final long limit;
  private final AtomicBoolean swept = new AtomicBoolean();

  /**
   * A cache in a folder, which is made when it is first needed.
   *
   * @param limit bytes that it may take
   */
  public DiskCache(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  /**
   * The user's cache of at most 64 MB, where the system keeps such; else one that keeps nothing.
   */
  public static TextCache ofUser() {
    return folder(System.getenv())
        .<TextCache>map(folder -> new DiskCache(folder, 64L << 20))
        .orElse(TextCache.none());
  }

  /**
   * Where the user's cache lies or would lie, if this system keeps such.
   *
   * @param environment environment variables
   */
  public static Optional<Path> folder(Map<String, String> environment) {
    return CacheFolder.of(environment).map(folder -> folder.resolve("texts"));
  }

  @Override
  public Optional<String> get(String kind, String source) {
    try {
      return checked(read(file(kind, source)));
    } catch (IOException | SecurityException e) {
      return Optional.empty();
    }
  }

  /** Reads no link, and no more than could be right. */
  private static byte[] read(Path file) throws IOException {
    try (SeekableByteChannel in = Files.newByteChannel(file, READ)) {
      ByteBuffer bytes = ByteBuffer.allocate((int) Math.min(in.size(), LARGEST + 1));
      while (bytes.hasRemaining() && in.read(bytes) >= 0) {
        // A part comes at a time.
      }
      return bytes.array();
    }
  }

  private static Optional<String> checked(byte[] bytes) {
    if (bytes.length < SUMS || bytes.length > LARGEST) {
      return Optional.empty();
    }
    return ByteBuffer.wrap(bytes).getLong() == Checksums.of(bytes, SUMS)
        ? Optional.of(new String(bytes, SUMS, bytes.length - SUMS, StandardCharsets.UTF_8))
        : Optional.empty();
  }

  @Override
  public void put(String kind, String source, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    boolean comesBack = new String(bytes, StandardCharsets.UTF_8).equals(text);
    if (!comesBack || bytes.length > LARGEST - SUMS) {
      return;
    }
    try {
      write(file(kind, source), bytes);
      if (swept.compareAndSet(false, true)) {
        Sweep.to(folder, limit);
      }
    } catch (IOException | SecurityException | UnsupportedOperationException e) {
      // A cache that cannot be written is a slow one, no more.
    }
  }

  private static void write(Path file, byte[] text) throws IOException {
    Files.createDirectories(file.getParent());
    Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp");
    try {
      ByteBuffer all = ByteBuffer.allocate(SUMS + text.length);
      all.putLong(Checksums.of(text, 0)).put(text);
      Files.write(fresh, all.array());
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      Files.deleteIfExists(fresh);
      throw e;
    }
  }

  private Path file(String kind, String source) {
    MessageDigest digest = sha256();
    digest.update(kind.getBytes(StandardCharsets.UTF_8));
    digest.update((byte) 0);
    // No encoding, which would make one text of two that hold different broken letters.
    ByteBuffer letters = ByteBuffer.allocate(2 * source.length());
    letters.asCharBuffer().put(source);
    digest.update(letters);
    String name = HexFormat.of().formatHex(digest.digest());
    return folder.resolve(name.substring(0, 2)).resolve(name.substring(2));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
