package dev.guidewright;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.check.Outside;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** A guide for a test: {@code TestGuide.from("# A").with("b.md", "# B").build().page("b.html")}. */
public final class TestGuide {
  private final Map<String, byte[]> files = new LinkedHashMap<>();

  private TestGuide() {}

  /** A guide of which the README is this Markdown. */
  public static TestGuide from(String readme) {
    return new TestGuide().with("README.md", readme);
  }

  /** A guide without a file. */
  public static TestGuide empty() {
    return new TestGuide();
  }

  public TestGuide with(String path, String text) {
    return with(path, text.getBytes(StandardCharsets.UTF_8));
  }

  public TestGuide with(String path, byte[] content) {
    files.put(path, content);
    return this;
  }

  /** Writes the guide into a folder. */
  public Path into(Path folder) {
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = folder.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        Files.write(path, file.getValue());
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the whole line without writing a site. */
  public Built build() {
    return in(TestGuide::buildIn);
  }

  /** Runs the whole line and looks at what came out. */
  public Built check() {
    return in(TestGuide::checkIn);
  }

  /** Does something with the guide in a folder, which goes afterwards. */
  public <T> T in(Function<Path, T> run) {
    try {
      Path folder = Files.createTempDirectory("guide");
      try {
        return run.apply(into(folder));
      } finally {
        remove(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs the whole line on a guide that is already there. */
  public static Built buildIn(Path guide) {
    return outputs(SiteBuilder.build(request(guide), StageListener.silent()));
  }

  /** Checks a guide that is already there. */
  public static Built checkIn(Path guide) {
    return outputs(
        SiteBuilder.check(request(guide), StageListener.silent(), Outside.none()).build());
  }

  private static BuildRequest request(Path guide) {
    return new BuildRequest(guide, Optional.empty(), false, false);
  }

  private static Built outputs(Build build) {
    TreeMap<String, byte[]> outputs = new TreeMap<>();
    for (OutputFile file : build.site().files()) {
      outputs.put(file.path(), file.content().bytes());
    }
    return new Built(build, outputs);
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }

  /** What a build gave. */
  public record Built(Build build, SortedMap<String, byte[]> outputs) {
    public String text(String path) {
      byte[] bytes = outputs.get(path);
      if (bytes == null) {
        throw new AssertionError("no " + path + " among " + outputs.keySet());
      }
      return new String(bytes, StandardCharsets.UTF_8);
    }

    public Document page(String path) {
      return Jsoup.parse(text(path));
    }

    /** The part of a page that the guide's own text stands in. */
    public String main(String path) {
      Document page = page(path);
      page.outputSettings().prettyPrint(false);
      return page.select("main").html();
    }

    public List<Problem> problems() {
      return build.problems();
    }

    public List<String> rules() {
      return build.problems().stream().map(Problem::rule).toList();
    }

    /** Each problem as {@code place severity message}. */
    public List<String> messages() {
      return build.problems().stream()
          .map(problem -> problem.span() + " " + problem.severity() + " " + problem.message())
          .toList();
    }
  }
}
