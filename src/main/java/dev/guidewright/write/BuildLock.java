package dev.guidewright.write;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Lets one build at a time write a site. The operating system holds the lock, so that a process
 * that dies leaves none behind; the file only says who has it.
 */
final class BuildLock implements AutoCloseable {
  private static final Pattern OWNER = Pattern.compile("process [0-9]+");

  private final Path file;
  private final FileChannel channel;

  private BuildLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /** What is done while the lock is held. */
  @FunctionalInterface
  interface Work<T> {
    T run() throws IOException;
  }

  /** Does some work with the lock; fails at once when another process has it. */
  static <T> T holding(Path file, Work<T> work) throws IOException {
    BuildLock lock = take(file);
    try (lock) {
      return work.run();
    }
  }

  private static BuildLock take(Path file) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    while (true) {
      Optional<BuildLock> lock = tryTake(file);
      if (lock.isPresent()) {
        return lock.get();
      }
    }
  }

  /** Empty when the file was removed by its last holder before it could be locked. */
  private static Optional<BuildLock> tryTake(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock(Long.MAX_VALUE - 1, 1, false) == null) {
        throw held(file, channel);
      }
    } catch (OverlappingFileLockException e) {
      throw held(file, channel);
    }
    if (isStillThere(file, channel)) {
      return Optional.of(new BuildLock(file, channel));
    }
    channel.close();
    return Optional.empty();
  }

  /**
   * Writes who holds the lock, and sees by its length whether the name still leads to this file.
   * Reading it there would give the lock away: where locks belong to processes (POSIX), closing any
   * other channel to a file drops them.
   */
  private static boolean isStillThere(Path file, FileChannel channel) throws IOException {
    long pid = ProcessHandle.current().pid();
    byte[] owner = ("process " + pid).getBytes(StandardCharsets.UTF_8);
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner), 0);
    // Another process, which may try the same at this moment, has another length.
    long longer = owner.length + 1 + pid % 4096;
    channel.write(ByteBuffer.wrap(new byte[] {' '}), longer - 1);
    boolean follows = length(file) == longer;
    channel.truncate(owner.length);
    return follows && length(file) == owner.length;
  }

  private static long length(Path file) throws IOException {
    try {
      return Files.size(file);
    } catch (NoSuchFileException e) {
      return -1;
    }
  }

  private static WriteException held(Path file, FileChannel channel) throws IOException {
    channel.close();
    String owner = owner(file);
    String who = owner.isEmpty() ? "another process" : owner;
    return new WriteException(
        who + " is building into the same folder; wait for it, or choose another --output");
  }

  private static String owner(Path file) throws IOException {
    try {
      Matcher owner = OWNER.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
      return owner.lookingAt() ? owner.group() : "";
    } catch (NoSuchFileException e) {
      return "";
    }
  }

  /** Gives the lock back; the file goes first, while nobody else can hold it. */
  @Override
  public void close() throws IOException {
    try (channel) {
      Files.deleteIfExists(file);
    }
  }
}
