package dev.guidewright.read;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;

/**
 * What {@code .guideignore} names: one pattern a line in the manner of {@code .gitignore}, {@code
 * #} for comments; a pattern without a slash holds at any depth, one that ends in a slash for
 * folders.
 */
record IgnoreRules(List<Rule> rules) {
  /** One line. */
  record Rule(PathMatcher matcher, boolean onlyFolders) {}

  static IgnoreRules of(Path root) {
    List<Rule> rules = new ArrayList<>();
    for (String line : lines(root.resolve(".guideignore"))) {
      String pattern = line.strip();
      if (!pattern.isEmpty() && !pattern.startsWith("#")) {
        addRule(pattern, rules);
      }
    }
    return new IgnoreRules(List.copyOf(rules));
  }

  boolean matches(String path, boolean isFolder) {
    Path relative = Path.of(path);
    return rules.stream()
        .anyMatch(rule -> (isFolder || !rule.onlyFolders()) && rule.matcher().matches(relative));
  }

  private static void addRule(String pattern, List<Rule> rules) {
    boolean onlyFolders = pattern.endsWith("/");
    String name = onlyFolders ? pattern.substring(0, pattern.length() - 1) : pattern;
    boolean anchored = name.contains("/");
    String glob = name.startsWith("/") ? name.substring(1) : name;
    add(rules, glob, onlyFolders);
    if (!anchored) {
      add(rules, "**/" + glob, onlyFolders);
    }
  }

  private static void add(List<Rule> rules, String glob, boolean onlyFolders) {
    try {
      rules.add(new Rule(FileSystems.getDefault().getPathMatcher("glob:" + glob), onlyFolders));
    } catch (PatternSyntaxException e) {
      // A pattern that cannot be read matches nothing, as in git.
      return;
    }
  }

  private static List<String> lines(Path file) {
    try {
      return Files.isRegularFile(file)
          ? Files.readAllLines(file, StandardCharsets.UTF_8)
          : List.of();
    } catch (IOException e) {
      return List.of();
    }
  }
}
