package dev.guidewright.read;

import static dev.guidewright.read.ThemeFiles.ENDING;
import static dev.guidewright.read.ThemeFiles.TEMPLATES;

import dev.guidewright.model.Content;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Knows what a file of the guide's own theme stands in place of: a file of a theme below, or one
 * block of a template there. The theme that travels with the tool is the lowest, so that a change
 * in a new version of the tool is noticed too.
 */
final class ThemeUpstream {
  private static final Pattern BLOCK =
      Pattern.compile("\\{%-?\\s*(?:block\\s+[\"']?(\\w+)|(endblock))\\b[^%]*%}");
  private static final Pattern PARENT =
      Pattern.compile("\\{%-?\\s*extends\\s+[\"']([^\"']+)[\"']\\s*-?%}");

  private final List<ThemeFiles> below;

  /**
   * Looks at themes.
   *
   * @param below all but the guide's own, the farthest first
   */
  ThemeUpstream(List<ThemeFiles> below) {
    this.below = below;
  }

  /**
   * Something that a file stands in place of.
   *
   * @param target what it is, by its path in a theme
   * @param home where it is written, as messages name it
   * @param content what is there
   */
  record Found(String target, String home, Content content) {
    private static Found text(String target, String home, String text) {
      return new Found(target, home, Content.text(text));
    }

    /** Whether a change in it can be read. */
    boolean isText() {
      return target.contains(ENDING) || target.endsWith(".css");
    }
  }

  /** What a file of this path would take the place of; empty when it only adds. */
  Optional<Found> under(String path) {
    if (!path.startsWith(TEMPLATES) || !path.endsWith(ENDING)) {
      return path.startsWith("assets/")
          ? nearest(path).map(at -> new Found(path, at.home(), at.content()))
          : Optional.empty();
    }
    int at = path.indexOf('@');
    return at < 0 ? template(path) : block(path, path.substring(0, at) + ENDING, at);
  }

  /** A file of the nearest theme that has it. */
  private record Laid(int theme, String home, Content content) {
    String text() {
      return new String(content.bytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
  }

  private Optional<Laid> nearest(String path) {
    for (int i = below.size() - 1; i >= 0; i--) {
      Content content = below.get(i).files().get(path);
      if (content != null) {
        String folder = below.get(i).shown();
        String home = folder.isEmpty() ? "the default theme's " + path : folder + path;
        return Optional.of(new Laid(i, home, content));
      }
    }
    return Optional.empty();
  }

  /** A whole template, and what themes above it replace in it block by block. */
  private Optional<Found> template(String path) {
    Optional<Laid> whole = nearest(path);
    if (whole.isEmpty()) {
      return Optional.empty();
    }
    String blocks = path.substring(0, path.length() - ENDING.length()) + "@";
    StringBuilder text = new StringBuilder(whole.get().text());
    for (ThemeFiles theme : below.subList(whole.get().theme(), below.size())) {
      for (Map.Entry<String, Content> file : theme.files().entrySet()) {
        if (file.getKey().startsWith(blocks)) {
          text.append('\n').append(new String(file.getValue().bytes(), StandardCharsets.UTF_8));
        }
      }
    }
    return Optional.of(Found.text(path, whole.get().home(), text.toString()));
  }

  private Optional<Found> block(String path, String template, int at) {
    String name = path.substring(at + 1, path.length() - ENDING.length());
    String target = template + "#" + name;
    Optional<Laid> replaced = nearest(path);
    int whole = nearest(template).map(Laid::theme).orElse(-1);
    if (replaced.isPresent() && replaced.get().theme() >= whole) {
      return Optional.of(Found.text(target, replaced.get().home(), replaced.get().text()));
    }
    return written(template, name, target);
  }

  /** The block as it is written in a template, or in the one that this extends. */
  private Optional<Found> written(String template, String name, String target) {
    Set<String> seen = new HashSet<>();
    Optional<Laid> file = nearest(template);
    while (file.isPresent() && seen.add(file.get().home())) {
      String text = file.get().text();
      Optional<int[]> range = range(text, name);
      if (range.isPresent()) {
        int from = range.get()[0];
        int line = 1 + (int) text.substring(0, from).chars().filter(c -> c == '\n').count();
        String inside = text.substring(from, range.get()[1]).strip() + "\n";
        return Optional.of(Found.text(target, file.get().home() + ":" + line, inside));
      }
      Matcher parent = PARENT.matcher(text);
      file = parent.find() ? nearest(TEMPLATES + parent.group(1) + ENDING) : Optional.empty();
    }
    return Optional.empty();
  }

  /** From behind the opening tag of a block up to the tag that closes it. */
  private static Optional<int[]> range(String text, String name) {
    int depth = 0;
    int from = -1;
    Matcher tag = BLOCK.matcher(text);
    while (tag.find()) {
      if (from >= 0) {
        depth += tag.group(2) == null ? 1 : -1;
        if (depth == 0) {
          return Optional.of(new int[] {from, tag.start()});
        }
      } else if (name.equals(tag.group(1))) {
        from = tag.end();
        depth = 1;
      }
    }
    return Optional.empty();
  }
}
