package dev.guidewright.bench;

import dev.guidewright.cache.GuideCache;
import dev.guidewright.draw.DrawStage;
import dev.guidewright.link.Linker;
import dev.guidewright.mermaid.Mermaid;
import dev.guidewright.model.Drawing;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Memo;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Span;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.study.StudyStage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Draws Mermaid files and prints {@code name value} lines: milliseconds since the JVM began for
 * {@code first}, the median of the given renders for {@code warm}, bytes for {@code bytes}, and CPU
 * seconds for a folder drawn once ({@code all}), and milliseconds of drawing a guide ({@code
 * cached}).
 */
public final class Diagrams {
  private static final GuideConfig.Diagrams CONFIG =
      new GuideConfig.Diagrams(false, "embedded", 2_000, 2_000);

  private Diagrams() {}

  public static void main(String[] args) throws IOException {
    switch (args[0]) {
      case "first" -> first(Path.of(args[1]));
      case "warm" -> warm(Path.of(args[1]), Integer.parseInt(args[2]), Integer.parseInt(args[3]));
      case "cached" -> cached(Path.of(args[1]));
      default -> all(Path.of(args[1]));
    }
  }

  private static void first(Path file) throws IOException {
    DrawStage.prepare();
    Drawing drawing = draw(Files.readString(file));
    long began = ManagementFactory.getRuntimeMXBean().getStartTime();
    print("first", System.currentTimeMillis() - began);
    print(
        "bytes",
        drawing.svg().replaceAll("<style>.*?</style>", "").getBytes(StandardCharsets.UTF_8).length);
  }

  /** The median of the renders from one number to another, after those before have warmed up. */
  private static void warm(Path file, int from, int to) throws IOException {
    String text = Files.readString(file);
    double[] milliseconds = new double[to - from];
    for (int i = 0; i < to; i++) {
      long start = System.nanoTime();
      draw(text);
      if (i >= from) {
        milliseconds[i - from] = (System.nanoTime() - start) / 1e6;
      }
    }
    Arrays.sort(milliseconds);
    print("warm", milliseconds[milliseconds.length / 2]);
  }

  private static void all(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (var found = Files.list(folder)) {
      found.sorted().forEach(files::add);
    }
    for (Path file : files) {
      draw(Files.readString(file));
    }
    var machine =
        (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    print("all", machine.getProcessCpuTime() / 1e9);
  }

  /** What the stage of drawing takes of a guide's build, when the user's cache has the pictures. */
  private static void cached(Path folder) {
    Guide guide = GuideReader.read(folder, ReadOptions.defaults()).value();
    LinkedGuide linked = Linker.link(guide, StudyStage.recognise(guide).value()).value();
    Memo memo = Memo.ofOneBuild(GuideCache.ofUser(folder));
    long start = System.nanoTime();
    int drawn = DrawStage.draw(linked, memo).value().drawings().size();
    print("cached", (System.nanoTime() - start) / 1e6);
    memo.end();
    print("drawn", drawn);
  }

  private static Drawing draw(String text) {
    MermaidDiagram diagram = Mermaid.parse(text, Span.of("bench.mmd", 1, 1, 1)).value();
    return DrawStage.draw("d", diagram, CONFIG).value().orElseThrow();
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %.2f%n", name, value);
  }
}
