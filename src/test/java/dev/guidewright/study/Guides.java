package dev.guidewright.study;

import dev.guidewright.model.Guide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/** Guides made of a few lines. */
final class Guides {
  private Guides() {}

  /** A guide of one page that is not cut. */
  static Result<StudyGuide> of(Path folder, String markdown) {
    return of(folder, Map.of("guide.md", markdown));
  }

  /** A guide of several files by path; pages are not cut unless {@code guide.yml} says so. */
  static Result<StudyGuide> of(Path folder, Map<String, String> files) {
    write(folder, "guide.yml", files.getOrDefault("guide.yml", "split: none\n"));
    files.forEach((path, text) -> write(folder, path, text));
    return recognise(folder);
  }

  static Result<StudyGuide> recognise(Path input) {
    return StudyStage.recognise(read(input, Memo.none()));
  }

  /** A guide that was read, with these files written into its folder before. */
  static Guide read(Path folder, Map<String, String> files, Memo memo) {
    write(folder, "guide.yml", "split: none\n");
    files.forEach((path, text) -> write(folder, path, text));
    return read(folder, memo);
  }

  private static Guide read(Path input, Memo memo) {
    Result<Guide> guide = GuideReader.read(input, ReadOptions.defaults(), memo);
    if (!guide.problems().isEmpty()) {
      throw new IllegalArgumentException(guide.problems().toString());
    }
    return guide.value();
  }

  private static void write(Path folder, String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String resource(String name) {
    try (var in = Objects.requireNonNull(Guides.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
