package dev.guidewright.read;

import dev.guidewright.model.Content;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Replacement;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Knows what the guide's own files stand in place of, and what that was when somebody last looked:
 * a copy of it is kept, in a file of its own, below {@value #RECORDS}, so that a change shows as a
 * difference and two people's records never conflict.
 */
final class Upstream {
  private static final String RECORDS = ".guidewright/upstream/";
  private static final long LARGEST_RECORD = 16L * 1024 * 1024;

  private final Layering layering;
  private final Collection<FileSections> parsed;
  private final Collection<SourceFile> sources;

  Upstream(Layering layering, Collection<FileSections> parsed, Collection<SourceFile> sources) {
    this.layering = layering;
    this.parsed = parsed;
    this.sources = sources;
  }

  /** A file that stands in place of another. */
  Replacement file(String path, LaidFile below, FileSet.Entry own) {
    String upstream = below.entry().layer() + "/" + path;
    if (!Paths.isMarkdown(path)) {
      String record = RECORDS + path + ".sha256";
      return replacement(path, path, upstream, checksum(below.entry().content()), record);
    }
    StringBuilder text = new StringBuilder(text(upstream, below.entry()));
    for (Patch patch : below.patches()) {
      FileSet.Entry piece = layering.overlay().patches().get(patch.file());
      if (piece != null) {
        text.append('\n').append(text(patch.file(), piece));
      }
    }
    return replacement(path, path, upstream, text.toString(), RECORDS + path);
  }

  /** A file that stands in place of a section. */
  Replacement section(String path, Patch patch, List<Section> replaced) {
    StringBuilder text = new StringBuilder();
    replaced.forEach(section -> text.append(text(section)));
    String stem = path.substring(0, path.lastIndexOf('.'));
    String record = RECORDS + stem + "@" + patch.heading() + path.substring(stem.length());
    Span at = replaced.get(0).span();
    String layer =
        Optional.ofNullable(layering.overlay().files().get(path))
            .filter(whole -> at.path().equals(path))
            .map(whole -> whole.entry().layer())
            .orElse("");
    String home = layer.isEmpty() ? at.path() : layer + "/" + path;
    return replacement(
        patch.file(),
        path + "#" + patch.heading(),
        home + ":" + at.line(),
        text.toString(),
        record);
  }

  /** Files of the guide's own theme that stand in place of something in a theme below. */
  List<Replacement> theme(List<ThemeFiles> themes) {
    ThemeFiles own = themes.get(themes.size() - 1);
    ThemeUpstream below = new ThemeUpstream(themes.subList(0, themes.size() - 1));
    List<Replacement> replacements = new ArrayList<>();
    own.files()
        .keySet()
        .forEach(
            path ->
                below
                    .under(path)
                    .map(found -> theme(own.shown() + path, found))
                    .ifPresent(replacements::add));
    return replacements;
  }

  private Replacement theme(String file, ThemeUpstream.Found found) {
    return found.isText()
        ? replacement(file, found.target(), found.home(), text(found.content()), RECORDS + file)
        : replacement(
            file,
            found.target(),
            found.home(),
            checksum(found.content()),
            RECORDS + file + ".sha256");
  }

  private static String text(Content content) {
    return new String(content.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  private Replacement replacement(
      String file, String target, String upstream, String text, String record) {
    return new Replacement(file, target, upstream, text, record, recorded(record));
  }

  /** A section's own lines, up to the next heading of the file it is written in. */
  private String text(Section section) {
    String file = section.span().path();
    int from = Math.max(1, section.span().line());
    List<String> all = lines(file);
    int to = nextStart(file, from).orElse(all.size() + 1) - 1;
    StringBuilder text = new StringBuilder();
    for (String line : all.subList(Math.min(from - 1, all.size()), Math.min(to, all.size()))) {
      text.append(line).append('\n');
    }
    return text.toString().stripTrailing() + "\n";
  }

  private List<String> lines(String file) {
    return sources.stream()
        .filter(source -> source.path().equals(file))
        .findFirst()
        .map(source -> source.text().lines().toList())
        .orElse(List.of());
  }

  /** First line of the section of a file that begins after a line. */
  private OptionalInt nextStart(String file, int line) {
    return parsed.stream()
        .filter(sections -> sections.source().equals(file))
        .flatMap(sections -> sections.sections().stream())
        .mapToInt(section -> section.span().line())
        .filter(start -> start > line)
        .min();
  }

  /**
   * The text of a file; its checksum where it is none, so that a change of that is seen as well.
   */
  private static String text(String path, FileSet.Entry entry) {
    Result<String> text = SourceText.of(path, entry);
    return text.problems().isEmpty() ? text.value() : checksum(entry.content());
  }

  private static String checksum(Content content) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.bytes());
      return "sha256 " + HexFormat.of().formatHex(digest) + "\n";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    } catch (UncheckedIOException e) {
      return "unreadable\n";
    }
  }

  private Optional<String> recorded(String record) {
    Path root = layering.own().location();
    Path file = root.resolve(record).normalize();
    try {
      if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
          || !file.toRealPath().startsWith(root)
          || Files.size(file) > LARGEST_RECORD) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return Optional.of(text.replace("\r\n", "\n"));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** What is to be said about a replacement. */
  static Optional<Problem> drift(Replacement replacement) {
    Span file = Span.file(replacement.file());
    if (replacement.recorded().isEmpty()) {
      return Optional.of(
          Problem.advice(
              "drift",
              file,
              "nobody will notice when " + replacement.target() + " changes below this file",
              "run `guidewright upstream --accept` once, and commit " + RECORDS));
    }
    return replacement.isDrifted()
        ? Optional.of(
            Problem.warning(
                "drift",
                file,
                replacement.upstream() + " has changed since this file took its place",
                "see `guidewright upstream`; `guidewright upstream --accept` when this file is"
                    + " right"))
        : Optional.empty();
  }
}
