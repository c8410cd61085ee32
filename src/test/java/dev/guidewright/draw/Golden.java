package dev.guidewright.draw;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pictures that someone has looked at; {@code -Dgolden.write} keeps new ones to look at. */
final class Golden {
  private static final Path FOLDER = Path.of("src/test/resources/draw");

  private Golden() {}

  static String of(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      if (System.getProperty("golden.write") != null) {
        Files.createDirectories(FOLDER);
        Files.writeString(file, actual + "\n");
      }
      return Files.readString(file).stripTrailing();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
