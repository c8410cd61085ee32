package dev.guidewright.author;

import dev.guidewright.build.SiteBuilder;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Layer;
import dev.guidewright.model.Result;
import dev.guidewright.model.Severity;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Looks at the machine and the guide, and says what is there and what to do about the rest. */
public final class Doctor {
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome", "firefox", "firefox-esr");
  private static final long LITTLE = 200L * 1024 * 1024;

  private final Map<String, String> environment;
  private final List<Finding> findings = new ArrayList<>();

  private Doctor(Map<String, String> environment) {
    this.environment = environment;
  }

  /**
   * One thing that was looked at.
   *
   * @param subject what
   * @param isWell whether all is well with it
   * @param found what is there
   * @param advice what to do; empty when there is nothing to do
   */
  public record Finding(String subject, boolean isWell, String found, String advice) {}

  /**
   * Looks at everything.
   *
   * @param guide the guide's folder or file, which need not exist
   * @param output where the site would go
   * @param cache where layouts of graphs are kept between runs, if anywhere
   * @param environment environment variables
   */
  public static List<Finding> examine(
      Path guide, Path output, Optional<Path> cache, Map<String, String> environment) {
    Doctor doctor = new Doctor(environment);
    doctor.java();
    doctor.browser();
    doctor.fonts();
    doctor.graphviz();
    doctor.guide(guide);
    doctor.output(output);
    doctor.cache(cache);
    return doctor.findings;
  }

  private void well(String subject, String found) {
    findings.add(new Finding(subject, true, found, ""));
  }

  private void ill(String subject, String found, String advice) {
    findings.add(new Finding(subject, false, found, advice));
  }

  private void java() {
    String version =
        System.getProperty("java.version", "") + ", " + System.getProperty("java.vendor", "");
    long memory = Runtime.getRuntime().maxMemory();
    String found = version + ", at most " + memory / (1024 * 1024) + " MB";
    if (memory < LITTLE) {
      ill(
          "Java",
          found,
          "give it more memory for a large guide: java -Xmx512m -jar guidewright.jar");
    } else {
      well("Java", found);
    }
  }

  private void browser() {
    Optional<String> named = Optional.ofNullable(environment.get("GUIDEWRIGHT_CHROMIUM"));
    Optional<String> found = named.or(() -> onPath(BROWSERS));
    if (found.isPresent()) {
      well("Browser", found.get());
    } else {
      well(
          "Browser",
          "none on the path; any browser opens a site, only the tool's own tests need one");
    }
  }

  private void fonts() {
    well("Fonts", "the theme brings its own; graphs are measured in it, nothing need be installed");
  }

  private void graphviz() {
    Optional<String> dot = onPath(List.of("dot"));
    well(
        "Graphviz",
        "built in"
            + dot.map(path -> "; " + path + " is only used with `diagrams: {engine: dot}`")
                .orElse(""));
  }

  private Optional<String> onPath(List<String> names) {
    for (String folder : environment.getOrDefault("PATH", "").split(File.pathSeparator, -1)) {
      for (String name : names) {
        if (!folder.isEmpty() && Files.isExecutable(Path.of(folder).resolve(name))) {
          return Optional.of(Path.of(folder).resolve(name).toString());
        }
      }
    }
    return Optional.empty();
  }

  private void guide(Path path) {
    if (!Files.exists(path)) {
      ill("Guide", "there is no " + path, "`guidewright init` begins one");
      return;
    }
    Result<Guide> read = SiteBuilder.read(path);
    long errors = read.problems().stream().filter(p -> p.severity() == Severity.ERROR).count();
    int files = read.value().sources().size();
    String found = path + ", " + files + (files == 1 ? " Markdown file" : " Markdown files");
    if (errors > 0) {
      ill(
          "Guide",
          found + ", " + errors + (errors == 1 ? " error" : " errors"),
          "`guidewright check` names them");
    } else {
      well("Guide", found);
    }
    layers(read.value());
  }

  private void layers(Guide guide) {
    long drifted = guide.layers().replacements().stream().filter(r -> r.isDrifted()).count();
    if (!guide.layers().isLaid() && drifted == 0) {
      well("Layers", "none; `extends` in guide.yml lays a guide over another");
      return;
    }
    String names =
        guide.layers().all().stream()
            .skip(1)
            .map(Layer::location)
            .map(Path::toString)
            .collect(Collectors.joining(", "));
    if (drifted > 0) {
      String over = names.isEmpty() ? "the default theme" : names;
      ill("Layers", over + "; " + drifted + " changed below", "`guidewright upstream` shows what");
    } else {
      well("Layers", names);
    }
  }

  private void output(Path output) {
    Path folder = output.toAbsolutePath();
    while (folder != null && !Files.exists(folder)) {
      folder = folder.getParent();
    }
    if (folder != null && Files.isWritable(folder)) {
      well("Output", output + " can be written");
    } else {
      ill("Output", output + " cannot be written", "choose another folder with --output");
    }
  }

  private void cache(Optional<Path> folder) {
    well(
        "Cache",
        folder.isEmpty()
            ? "none on this system; every build lays out every graph anew"
            : "layouts of graphs in " + folder.get() + "; `--no-cache` does without");
  }
}
