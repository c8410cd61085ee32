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

/**
 * Lets one build at a time write a site. The operating system holds the lock, so that a process
 * that dies leaves none behind; the file only says who has it.
 */
final class BuildLock implements AutoCloseable {
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
    String owner = "process " + ProcessHandle.current().pid();
    channel.truncate(0);
    channel.write(ByteBuffer.wrap(owner.getBytes(StandardCharsets.UTF_8)), 0);
    if (owner.equals(owner(file))) {
      return Optional.of(new BuildLock(file, channel));
    }
    channel.close();
    return Optional.empty();
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
      return Files.readString(file).strip();
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
