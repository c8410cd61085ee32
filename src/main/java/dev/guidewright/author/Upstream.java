package dev.guidewright.author;

import dev.guidewright.build.SiteBuilder;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Replacement;
import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What happened in lower layers to what a guide replaces, since somebody last looked.
 *
 * @param isLaid whether the guide is laid over another at all
 * @param all everything the guide replaces, by path
 * @param problems what is wrong with the guide
 */
public record Upstream(boolean isLaid, List<Replacement> all, List<Problem> problems) {

  /** Compares a guide with the layers below it. */
  public static Upstream of(Path guide) {
    Result<Guide> read = SiteBuilder.read(guide);
    Guide value = read.value();
    return new Upstream(value.layers().isLaid(), value.layers().replacements(), read.problems());
  }

  /** What changed below. */
  public List<Replacement> changed() {
    return all.stream().filter(Replacement::isDrifted).toList();
  }

  /** What nobody has looked at yet. */
  public List<Replacement> unrecorded() {
    return all.stream().filter(replacement -> replacement.recorded().isEmpty()).toList();
  }

  /** The change of one as lines that begin with a blank, {@code -} or {@code +}. */
  public static List<String> difference(Replacement replacement) {
    return LineDiff.of(replacement.recorded().orElse(""), replacement.text());
  }

  /**
   * Records what stands below now, one file for each, so that only later changes are told of.
   *
   * @param guide the guide's folder
   * @return the files that were written
   * @throws IOException when the machine does not let them be written
   */
  public List<Path> accept(Path guide) throws IOException {
    List<Path> written = new ArrayList<>();
    Path root = guide.toRealPath();
    for (Replacement replacement : all) {
      if (replacement.recorded().equals(Optional.of(replacement.text()))) {
        continue;
      }
      if (!Inside.holds(root, replacement.record())) {
        throw new IOException(replacement.record() + " leads out of the guide");
      }
      Path file = root.resolve(replacement.record());
      Files.createDirectories(file.resolveSibling(""));
      Files.write(file, replacement.text().getBytes(StandardCharsets.UTF_8));
      written.add(guide.resolve(replacement.record()));
    }
    return written;
  }
}
