package dev.guidewright.check;

import dev.guidewright.check.Answer.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Remembers addresses that were there, for a week; what was not is asked for again each time. A
 * line of the file has the second since 1970, the verdict, the address, and where it is now. A file
 * that cannot be read or written is no reason to stop.
 */
final class AnswerCache {
  private static final Duration FRESH = Duration.ofDays(7);

  private final Path file;
  private final Instant now;
  private final Map<String, Line> lines = new TreeMap<>();

  private record Line(long second, Answer answer) {}

  private AnswerCache(Path file, Instant now) {
    this.file = file;
    this.now = now;
  }

  static AnswerCache read(Path file, Instant now) {
    AnswerCache cache = new AnswerCache(file, now);
    try {
      if (Files.isRegularFile(file)) {
        Files.readAllLines(file, StandardCharsets.UTF_8).forEach(cache::line);
      }
    } catch (IOException | UncheckedIOException e) {
      cache.lines.clear();
    }
    return cache;
  }

  private void line(String line) {
    List<String> parts = List.of(line.split("\t", -1));
    boolean valid =
        parts.size() == 4
            && parts.get(0).matches("[0-9]{1,15}")
            && parts.get(1).matches("FINE|MOVED");
    if (valid) {
      long second = Long.parseLong(parts.get(0));
      long age = now.getEpochSecond() - second;
      if (age >= 0 && age < FRESH.toSeconds()) {
        Answer answer = new Answer(Verdict.valueOf(parts.get(1)), parts.get(3));
        lines.put(parts.get(2), new Line(second, answer));
      }
    }
  }

  Optional<Answer> get(URI uri) {
    return Optional.ofNullable(lines.get(uri.toString())).map(Line::answer);
  }

  void put(URI uri, Answer answer) {
    if (answer.verdict() == Verdict.FINE || answer.verdict() == Verdict.MOVED) {
      lines.putIfAbsent(uri.toString(), new Line(now.getEpochSecond(), answer));
    }
  }

  void write() {
    StringBuilder text = new StringBuilder();
    lines.forEach(
        (uri, line) ->
            text.append(line.second())
                .append('\t')
                .append(line.answer().verdict())
                .append('\t')
                .append(uri)
                .append('\t')
                .append(line.answer().reason())
                .append('\n'));
    try {
      Path folder = file.toAbsolutePath().resolveSibling("");
      Files.createDirectories(folder);
      Path fresh = Files.createTempFile(folder, "links", ".tmp");
      Files.writeString(fresh, text);
      Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // Next time everything is asked for again.
    }
  }
}
