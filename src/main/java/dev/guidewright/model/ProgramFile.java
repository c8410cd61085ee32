package dev.guidewright.model;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Files that travel with the program, each beside a class of it. They are looked for in the program
 * alone: what a class offers for that asks each of Java's seventy modules first.
 */
public final class ProgramFile {
  private ProgramFile() {}

  /** The bytes of a file, if it is there. */
  public static Optional<byte[]> bytes(Class<?> beside, String name) {
    String path = beside.getPackageName().replace('.', '/') + "/" + name;
    try (@Nullable InputStream in = beside.getModule().getResourceAsStream(path)) {
      return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file, if it is there. */
  public static Optional<String> text(Class<?> beside, String name) {
    return bytes(beside, name).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
  }

  /**
   * The parts that packing put into a file, by name, if it is there. Each stands behind its name
   * and its length, as {@link java.io.DataOutput} writes them.
   */
  public static Optional<Map<String, byte[]>> parts(Class<?> beside, String name) {
    return bytes(beside, name).map(ProgramFile::parts);
  }

  /** The same from the bytes of such a file. */
  static Map<String, byte[]> parts(byte[] file) {
    Map<String, byte[]> parts = new TreeMap<>();
    ByteBuffer in = ByteBuffer.wrap(file);
    while (in.hasRemaining()) {
      String part = new String(next(in, in.getShort()), StandardCharsets.UTF_8);
      parts.put(part, next(in, in.getInt()));
    }
    return parts;
  }

  private static byte[] next(ByteBuffer in, int length) {
    byte[] bytes = new byte[length];
    in.get(bytes);
    return bytes;
  }

  /** What a file of properties says, by name; nothing when it is not there. */
  public static Map<String, String> properties(Class<?> beside, String name) {
    Properties properties = new Properties();
    text(beside, name).ifPresent(text -> load(properties, text));
    Map<String, String> all = new TreeMap<>();
    properties.forEach((key, value) -> all.put(key.toString(), value.toString()));
    return all;
  }

  private static void load(Properties properties, String text) {
    try {
      properties.load(new StringReader(text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
