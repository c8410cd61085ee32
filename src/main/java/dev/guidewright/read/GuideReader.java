package dev.guidewright.read;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Content;
import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.commonmark.node.Node;

/** Reads a guide from a folder or from one Markdown file. */
public final class GuideReader {
  private static final long MAX_FILE = 16L * 1024 * 1024;

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
      String shown = input.toString();
      problems.add(
          Problem.error("no-guide", Span.file(shown), "there is no such folder or file", ""));
      return new Result<>(empty(), problems);
    }
    FileSet files = files(input);
    GuideConfig config = config(files);
    List<Map.Entry<String, FileSet.Entry>> markdown =
        files.files().entrySet().stream().filter(file -> Paths.isMarkdown(file.getKey())).toList();
    List<Parsed> parsed =
        markdown.parallelStream().map(file -> parse(file.getKey(), file.getValue())).toList();
    parsed.forEach(file -> problems.addAll(file.problems()));
    return new Result<>(guide(input, files, config, parsed), problems);
  }

  private FileSet files(Path input) {
    if (Files.isRegularFile(input)) {
      TreeMap<String, FileSet.Entry> one = new TreeMap<>();
      String name = input.getFileName().toString();
      Path file = realFile(input);
      one.put(name, new FileSet.Entry(new DiskFile(file), file.toFile().length(), ""));
      return new FileSet(one);
    }
    Result<FileSet> files = FolderReader.read(input, options.excluded());
    problems.addAll(files.problems());
    return files.value();
  }

  /** The only file of a guide may be named by a link; what it links to lies beside the file. */
  private static Path realFile(Path input) {
    try {
      return input.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private GuideConfig config(FileSet files) {
    FileSet.Entry file = files.files().get(ConfigReader.FILE);
    if (file == null) {
      return GuideConfig.defaults();
    }
    Result<String> text = text(ConfigReader.FILE, file);
    problems.addAll(text.problems());
    Result<GuideConfig> config = ConfigReader.read(text.value(), ConfigReader.FILE);
    problems.addAll(config.problems());
    return config.value();
  }

  /** A text file's characters; none with a problem when it is too large, unreadable or no text. */
  private static Result<String> text(String path, FileSet.Entry file) {
    Problem tooLarge = FolderReader.tooLarge(path, "16 MB", "cut it into chapters");
    if (file.size() > MAX_FILE) {
      return new Result<>("", List.of(tooLarge));
    }
    try {
      byte[] bytes = file.content().bytes();
      return bytes.length > MAX_FILE
          ? new Result<>("", List.of(tooLarge))
          : TextDecoder.decode(bytes, path);
    } catch (UncheckedIOException e) {
      return new Result<>("", List.of(FolderReader.unreadable(path)));
    }
  }

  private Parsed parse(String path, FileSet.Entry file) {
    Result<String> text = text(path, file);
    if (!text.problems().isEmpty()) {
      return new Parsed(Optional.empty(), Optional.empty(), text.problems());
    }
    SourceFile source = new SourceFile(path, text.value(), file.layer());
    return memo.recall(Parsed.class, path, List.of(source, options.drafts()), () -> parse(source));
  }

  private Parsed parse(SourceFile source) {
    String path = source.path();
    List<Problem> found = new ArrayList<>();
    FrontMatterReader.Cut cut = FrontMatterReader.cut(source.text());
    Result<FrontMatter> meta = FrontMatterReader.read(cut, path);
    found.addAll(meta.problems());
    if (meta.value().draft() && !options.drafts()) {
      return new Parsed(Optional.empty(), Optional.of(source), found);
    }
    Spans spans = new Spans(path, cut.bodyLine());
    Result<Node> document = MarkdownParser.parse(cut.body(), spans);
    found.addAll(document.problems());
    FileSections sections = SectionBuilder.build(document.value(), meta.value(), spans);
    return new Parsed(Optional.of(sections), Optional.of(source), found);
  }

  private Guide guide(Path input, FileSet files, GuideConfig config, List<Parsed> parsed) {
    Map<String, FileSections> sections = new TreeMap<>();
    List<SourceFile> sources = new ArrayList<>();
    for (Parsed file : parsed) {
      file.source().ifPresent(sources::add);
      file.sections().ifPresent(found -> sections.put(found.source(), found));
    }
    GuideAssembler assembler = new GuideAssembler(sections, config, memo);
    var navigation = assembler.navigation();
    problems.addAll(assembler.problems());
    if (parsed.isEmpty() || (sections.isEmpty() && problems.isEmpty())) {
      problems.add(
          Problem.error(
              "no-chapters",
              Span.file("."),
              "there is no Markdown here",
              "write a README.md, or name another folder"));
    }
    List<Asset> assets = new ArrayList<>(assets(files));
    if (Files.isRegularFile(input)) {
      assets.addAll(LinkedFiles.beside(folderOf(realFile(input)), sections.values()));
    }
    return new Guide(
        config,
        List.copyOf(sources),
        List.copyOf(assembler.chapters()),
        navigation,
        List.copyOf(assets));
  }

  private static Path folderOf(Path file) {
    return Objects.requireNonNull(file.getParent());
  }

  private static List<Asset> assets(FileSet files) {
    List<Asset> assets = new ArrayList<>();
    files
        .files()
        .forEach(
            (path, file) -> {
              if (!Paths.isMarkdown(path) && !path.equals(ConfigReader.FILE)) {
                Content content = file.content();
                assets.add(new Asset(path, content));
              }
            });
    return List.copyOf(assets);
  }

  private static Guide empty() {
    return new Guide(GuideConfig.defaults(), List.of(), List.of(), List.of(), List.of());
  }
}
