package dev.guidewright.bench;

import dev.guidewright.draw.DrawStage;
import dev.guidewright.link.Linker;
import dev.guidewright.model.Drawings;
import dev.guidewright.model.Guide;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Result;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Theme;
import dev.guidewright.page.PageStage;
import dev.guidewright.read.GuideReader;
import dev.guidewright.read.ReadOptions;
import dev.guidewright.read.ThemeReader;
import dev.guidewright.search.SearchStage;
import dev.guidewright.study.StudyStage;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Each stage of the line alone, on what the stages before it made of one guide. Pages and index are
 * made whole, since what is not asked for is not made.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class Stages {
  /** The guide's folder. */
  private final Path folder = Path.of(System.getProperty("guide"));

  private final Theme theme = ThemeReader.builtIn();
  private Guide guide;
  private StudyGuide study;
  private LinkedGuide linked;
  private Drawings drawings;

  /** Runs the line once. */
  @Setup
  public void prepare() {
    guide = read().value();
    study = study().value();
    linked = link().value();
    drawings = draw().value();
  }

  /** Markdown and settings to chapters. */
  @Benchmark
  public Result<Guide> read() {
    return GuideReader.read(folder, ReadOptions.defaults());
  }

  /** Chapters to questions, scenarios, terms and what else is practised. */
  @Benchmark
  public Result<StudyGuide> study() {
    return StudyStage.recognise(guide);
  }

  /** Addresses, backlinks, related sections, uses of terms. */
  @Benchmark
  public Result<LinkedGuide> link() {
    return Linker.link(guide, study);
  }

  /** Diagrams, laid out each time. */
  @Benchmark
  public Result<Drawings> draw() {
    return DrawStage.draw(linked);
  }

  /** Pages, as bytes. */
  @Benchmark
  public long page() {
    return bytes(PageStage.render(linked, drawings, theme).value());
  }

  /** The search index, as bytes. */
  @Benchmark
  public long search() {
    return bytes(SearchStage.index(linked.study()).value());
  }

  private static long bytes(List<OutputFile> files) {
    return files.stream().mapToLong(file -> file.content().bytes().length).sum();
  }
}
