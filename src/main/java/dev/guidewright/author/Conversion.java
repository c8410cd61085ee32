package dev.guidewright.author;

import dev.guidewright.model.Result;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes over the pages of another tool: their text and order, and call-outs as alerts. What cannot
 * be taken over mechanically stays as it is and is listed.
 */
public final class Conversion {
  /** The tool the pages were written for. */
  public enum Kind {
    /** A book with a {@code SUMMARY.md}, which gives the order here too. */
    MDBOOK("book.toml", "src"),
    /** Pages ordered by {@code nav} of {@code mkdocs.yml}. */
    MKDOCS("mkdocs.yml", "docs"),
    /** Pages ordered by sidebars, or front matter and {@code _category_.json}. */
    DOCUSAURUS("docusaurus.config.js", "docs");

    private final String config;
    private final String folder;

    Kind(String config, String folder) {
      this.config = config;
      this.folder = folder;
    }
  }

  private static final long LARGEST = 64L * 1024 * 1024;
  private static final Pattern FOREIGN =
      Pattern.compile(
          "\\{\\{#\\w+[^}]*}}|--8<--.*|^=== \".*\"|\\{% .*? %}|^(?:import|export)"
              + " .*|</?[A-Z]\\w*[^>]*>|\\{/\\*.*?\\*/}");

  /** Attributes that extensions of Python-Markdown read behind a heading, a link or a picture. */
  private static final Pattern ATTRIBUTES =
      Pattern.compile("\\{:? ?[.#][\\w-][^{}]*}|\\{:? ?[\\w-]+=[^{}]*}");

  private final Kind kind;
  private final Path from;
  private final TreeMap<String, byte[]> files = new TreeMap<>();
  private final List<String> left = new ArrayList<>();
  private final DocusaurusFrontMatter frontMatter = new DocusaurusFrontMatter(left);
  private String config = "";

  private Conversion(Kind kind, Path from) {
    this.kind = kind;
    this.from = from;
  }

  /**
   * Reads and converts the pages.
   *
   * @param from the folder of the book or the project
   * @throws IOException when they cannot be read
   */
  public static Conversion of(Kind kind, Path from) throws IOException {
    Conversion conversion = new Conversion(kind, from.toRealPath());
    conversion.convert();
    return conversion;
  }

  /** What is left for a person, one line each. */
  public List<String> left() {
    return List.copyOf(left);
  }

  /**
   * Writes the guide into {@code guide} below a folder.
   *
   * @return what was written; problems, and nothing written, when a file stood there before
   */
  public Result<List<Path>> write(Path folder) throws IOException {
    Draft draft = new Draft(folder);
    files.forEach((path, content) -> draft.add("guide/" + path, content));
    if (!draft.has("guide/guide.yml")) {
      draft.add("guide/guide.yml", config);
    }
    Beginning.addSurroundings(draft);
    return draft.write();
  }

  private void convert() throws IOException {
    String settings = first(kind.config, kind.config.replace(".js", ".ts")).orElse("");
    String name = setting(settings, kind == Kind.MDBOOK ? "src" : "docs_dir").orElse(kind.folder);
    read(folder(name));
    List<String> order = List.of();
    if (kind == Kind.DOCUSAURUS) {
      new Categories(files, left).toIndexes();
      order = sidebars();
      readShown(from.resolve("static"));
    } else if (kind == Kind.MKDOCS) {
      order = nav(settings);
    }
    files.forEach(
        (path, content) -> {
          if (path.endsWith(".md")) {
            report(path, text(content).lines().toList());
          }
        });
    config = config(settings, order);
  }

  /** The text of the first of some files of the project that is there. */
  private Optional<String> first(String... names) throws IOException {
    for (String name : names) {
      Path file = from.resolve(name);
      if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) && Files.size(file) <= LARGEST) {
        return Optional.of(text(Files.readAllBytes(file)));
      }
    }
    return Optional.empty();
  }

  /** What the sidebars list; a page among it needs no place of its own any more. */
  private List<String> sidebars() throws IOException {
    Optional<String> text = first("sidebars.js", "sidebars.ts", "sidebars.json");
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> order =
        new Sidebars(frontMatter.ids(), files.keySet(), "the sidebars", left).order(text.get());
    for (String path : order) {
      files.computeIfPresent(
          path,
          (page, content) ->
              bytes(DocusaurusFrontMatter.withoutOrder(text(content).lines().toList())));
    }
    return order;
  }

  private static byte[] bytes(List<String> lines) {
    return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
  }

  /** The folder of a name; all of the project when that is none, or leads out of it. */
  private Path folder(String name) throws IOException {
    try {
      Path named = from.resolve(name);
      boolean isOwn = Files.isDirectory(named) && named.toRealPath().startsWith(from);
      return isOwn ? named.toRealPath() : from;
    } catch (InvalidPathException e) {
      return from;
    }
  }

  /** What is no UTF-8 shows as such in the page, where its author can see it. */
  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private String config(String settings, List<String> order) {
    StringBuilder yaml = new StringBuilder();
    String title = kind == Kind.MKDOCS ? "site_name" : "title";
    setting(settings, title)
        .ifPresent(text -> yaml.append("title: ").append(quoted(text)).append('\n'));
    if (!order.isEmpty()) {
      yaml.append("chapters:\n");
      order.forEach(path -> yaml.append("  - ").append(quoted(path)).append('\n'));
    }
    return yaml.length() == 0 ? "# Every key is optional.\n" : yaml.toString();
  }

  private static String quoted(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  /** A plain value in TOML, YAML or JavaScript. */
  private static Optional<String> setting(String text, String key) {
    Matcher line =
        Pattern.compile(
                "(?m)^\\s*"
                    + key
                    + "\\s*[:=]\\s*(?:\"((?:[^\"\\\\\\n]|\\\\.)*)\"|'((?:[^'\\\\\\n]|\\\\.)*)'"
                    + "|([^\"'#\\n]+))")
            .matcher(text);
    if (!line.find()) {
      return Optional.empty();
    }
    for (int group = 1; group <= 3; group++) {
      if (line.group(group) != null) {
        return Optional.of(line.group(group).strip().replaceAll("\\\\([\"'\\\\])", "$1"));
      }
    }
    return Optional.empty();
  }

  /** The pages below {@code nav}, in their order; titles and groups are given by the pages here. */
  private static List<String> nav(String settings) {
    List<String> pages = new ArrayList<>();
    boolean inside = false;
    for (String line : settings.lines().toList()) {
      boolean isKey =
          !line.isBlank()
              && !line.startsWith(" ")
              && !line.startsWith("-")
              && !line.startsWith("#");
      inside = isKey ? line.startsWith("nav:") : inside;
      Matcher page = Pattern.compile("([^\\s'\":]+\\.md)['\"]?\\s*$").matcher(line);
      if (inside && !isKey && page.find()) {
        pages.add(page.group(1));
      }
    }
    return pages;
  }

  private void read(Path pages) throws IOException {
    Files.walkFileTree(
        pages,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean skipped = !folder.equals(pages) && isPrivate(folder);
            return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile() && attributes.size() <= LARGEST && !isPrivate(file)) {
              add(pages.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /** Files beside the pages that a page shows or links to; the rest was for the old site. */
  private void readShown(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    StringBuilder pages = new StringBuilder();
    files.forEach(
        (path, content) -> pages.append(path.endsWith(".md") ? text(content) + "\n" : ""));
    TreeMap<String, byte[]> before = new TreeMap<>(files);
    read(folder);
    files
        .keySet()
        .removeIf(path -> !before.containsKey(path) && pages.indexOf("(/" + path + ")") < 0);
    files.putAll(before);
  }

  private static boolean isPrivate(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(".") || name.equals("node_modules");
  }

  private void add(String path, byte[] content) {
    boolean isMdx = path.endsWith(".mdx");
    if (!isMdx && !path.endsWith(".md")) {
      files.put(path, content);
      return;
    }
    String target = isMdx ? path.substring(0, path.length() - 1) : path;
    if (files.containsKey(target)) {
      left.add("guide/" + path + ": left out, since there is a " + target);
      return;
    }
    List<String> lines = new ArrayList<>(text(content).lines().toList());
    if (kind == Kind.DOCUSAURUS) {
      lines = frontMatter.converted(lines, target);
      lines.replaceAll(line -> line.replaceAll("(\\]\\([^)\\s]+\\.md)x", "$1"));
      lines.replaceAll(line -> line.replace("](/docs/", "](/"));
    }
    List<String> converted = kind == Kind.MDBOOK ? lines : Admonitions.toAlerts(lines);
    files.put(target, bytes(converted));
  }

  private void report(String path, List<String> lines) {
    boolean code = false;
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      code ^= line.strip().startsWith("```") || line.strip().startsWith("~~~");
      Matcher foreign = FOREIGN.matcher(line);
      boolean isInclude = line.contains("{{#") || line.contains("--8<--");
      Matcher attributes = ATTRIBUTES.matcher(line);
      if ((!code || isInclude) && foreign.find()) {
        left.add("guide/" + path + ":" + (i + 1) + ": " + foreign.group());
      } else if (!code && kind == Kind.MKDOCS && attributes.find()) {
        left.add("guide/" + path + ":" + (i + 1) + ": " + attributes.group());
      }
    }
  }
}
