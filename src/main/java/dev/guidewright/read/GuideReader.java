package dev.guidewright.read;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Content;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Layer;
import dev.guidewright.model.Layers;
import dev.guidewright.model.Memo;
import dev.guidewright.model.NavItem;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Room;
import dev.guidewright.model.Severity;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.commonmark.node.Node;

/** Reads a guide from a folder or from one Markdown file. */
public final class GuideReader {
  private final List<Problem> problems = new ArrayList<>();
  private final ReadOptions options;
  private final Memo memo;

  private GuideReader(ReadOptions options, Memo memo) {
    this.options = options;
    this.memo = memo;
  }

  /**
   * Reads everything below a folder, or one file.
   *
   * @param input a folder, or a Markdown file
   */
  public static Result<Guide> read(Path input, ReadOptions options) {
    return read(input, options, Memo.none());
  }

  /**
   * The same, with what is remembered of files that did not change.
   *
   * @param input a folder, or a Markdown file
   */
  public static Result<Guide> read(Path input, ReadOptions options, Memo memo) {
    return new GuideReader(options, memo).read(input);
  }

  /** What one file gives. */
  private record Parsed(
      Optional<FileSections> sections, Optional<SourceFile> source, List<Problem> problems) {}

  private Result<Guide> read(Path input) {
    if (!Files.exists(input)) {
      problems.add(
          Problem.error(
              "no-guide",
              Span.file(""),
              "there is no such folder or file",
              "name a folder of Markdown files, or one Markdown file"));
      return new Result<>(empty(), problems);
    }
    return new Result<>(
        Files.isRegularFile(input) ? file(realFile(input)) : folder(input), problems);
  }

  private Guide folder(Path input) {
    Result<Layering> laid = Layering.of(input, options);
    problems.addAll(laid.problems());
    Layering layering = laid.value();
    TreeMap<String, FileSet.Entry> pieces = new TreeMap<>();
    layering
        .overlay()
        .files()
        .forEach(
            (path, file) -> {
              if (Paths.isMarkdown(path)) {
                pieces.put(path, file.entry());
                file.patches().stream()
                    .map(Patch::file)
                    .filter(layering.overlay().patches()::containsKey)
                    .forEach(name -> pieces.put(name, layering.overlay().patches().get(name)));
              }
            });
    List<Parsed> parsed = parse(pieces, layering.overlay().patches().keySet());
    List<SourceFile> sources = sources(parsed);
    List<FileSections> sections = parsed.stream().flatMap(p -> p.sections().stream()).toList();
    Composition composition = new Composition(layering, sections, sources, memo);
    problems.addAll(composition.problems());
    GuideConfig config = versioned(config(layering), input);
    GuideAssembler assembler =
        new GuideAssembler(
            composition.files(),
            config,
            path ->
                ConfigMerge.item(
                    layering.layers(),
                    "chapters",
                    chapter -> ReadingOrder.clean(chapter).equals(path)),
            layering.omitted(),
            memo);
    return guide(config, sources, assembler, assets(layering.overlay()), composition.layers());
  }

  /** A guide of one file. */
  private Guide file(Path file) {
    String name = file.getFileName().toString();
    TreeMap<String, FileSet.Entry> one = new TreeMap<>();
    one.put(name, new FileSet.Entry(new DiskFile(file), file.toFile().length(), ""));
    List<Parsed> parsed = parse(one, Set.of());
    Map<String, FileSections> sections = new TreeMap<>();
    parsed.forEach(p -> p.sections().ifPresent(found -> sections.put(found.source(), found)));
    GuideConfig config = GuideConfig.defaults();
    GuideAssembler assembler =
        new GuideAssembler(sections, config, path -> Span.file(name), Set.of(), memo);
    Path folder = Objects.requireNonNull(file.getParent());
    return guide(
        config,
        sources(parsed),
        assembler,
        LinkedFiles.beside(folder, sections.values()),
        Layers.of(new Layer("", file, new SourceFile(ConfigReader.FILE, "", ""), "")));
  }

  /** The only file of a guide may be named by a link; what it links to lies beside the file. */
  private static Path realFile(Path input) {
    try {
      return input.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What all layers say together; what is wrong in each is known already. */
  private static GuideConfig config(Layering layering) {
    return layering.layers().size() == 1
        ? layering.own().config()
        : ConfigReader.read(ConfigMerge.of(layering.layers()), ConfigReader.FILE).value();
  }

  /** The version {@code commit} stands for the one the guide's repository is at. */
  private GuideConfig versioned(GuideConfig config, Path input) {
    if (!config.version().equals("commit")) {
      return config;
    }
    Optional<String> commit = Commit.of(input);
    if (commit.isEmpty()) {
      problems.add(
          Problem.warning(
              "no-commit",
              Span.file(ConfigReader.FILE),
              "the version should be the commit, but there is none",
              "write the version itself, or build inside a Git repository"));
    }
    return config.withVersion(commit.orElse(""));
  }

  private List<Parsed> parse(NavigableMap<String, FileSet.Entry> pieces, Set<String> patches) {
    Room room = Room.forPages(pieces.size());
    List<Parsed> parsed =
        Parallel.map(
            List.copyOf(pieces.entrySet()),
            file -> parse(file.getKey(), file.getValue(), patches.contains(file.getKey()), room));
    parsed.forEach(file -> problems.addAll(file.problems()));
    return parsed;
  }

  private static List<SourceFile> sources(List<Parsed> parsed) {
    return parsed.stream().flatMap(file -> file.source().stream()).toList();
  }

  private Parsed parse(String path, FileSet.Entry file, boolean isPatch, Room room) {
    Result<String> text = SourceText.of(path, file, memo);
    if (!text.problems().isEmpty()) {
      return new Parsed(Optional.empty(), Optional.empty(), text.problems());
    }
    Content content = room.keep(text.value().getBytes(StandardCharsets.UTF_8));
    SourceFile source = new SourceFile(path, content, file.layer());
    return memo.recall(
        Parsed.class,
        path,
        List.of(source, options.drafts(), isPatch),
        () -> parse(source, text.value(), isPatch));
  }

  private Parsed parse(SourceFile source, String text, boolean isPatch) {
    String path = source.path();
    List<Problem> found = new ArrayList<>();
    FrontMatterReader.Cut cut = FrontMatterReader.cut(text);
    Result<FrontMatter> meta = FrontMatterReader.read(cut, path);
    found.addAll(meta.problems());
    if (meta.value().draft() && !options.drafts()) {
      return new Parsed(Optional.empty(), Optional.of(source), found);
    }
    Spans spans = new Spans(path, cut.bodyLine());
    Result<Node> document = MarkdownParser.parse(cut.body(), spans);
    found.addAll(document.problems());
    FileSections sections = SectionBuilder.build(document.value(), meta.value(), spans);
    FileSections apart = isPatch ? FootnoteLabels.apart(sections) : sections;
    return new Parsed(Optional.of(apart), Optional.of(source), found);
  }

  private Guide guide(
      GuideConfig config,
      List<SourceFile> sources,
      GuideAssembler assembler,
      List<Asset> assets,
      Layers layers) {
    List<NavItem> navigation = assembler.navigation();
    problems.addAll(assembler.problems());
    boolean isSaid = problems.stream().anyMatch(p -> p.severity() == Severity.ERROR);
    if (assembler.chapters().isEmpty() && !isSaid) {
      problems.add(
          Problem.error(
              "no-chapters",
              Span.file("."),
              "there is no Markdown here",
              "write a README.md, or name another folder"));
    }
    return new Guide(
        config, sources, List.copyOf(assembler.chapters()), navigation, assets, layers);
  }

  private static List<Asset> assets(Overlay overlay) {
    List<Asset> assets = new ArrayList<>();
    overlay
        .files()
        .forEach(
            (path, file) -> {
              if (!Paths.isMarkdown(path)) {
                assets.add(new Asset(path, file.entry().content()));
              }
            });
    return List.copyOf(assets);
  }

  private static Guide empty() {
    return new Guide(GuideConfig.defaults(), List.of(), List.of(), List.of(), List.of());
  }
}
