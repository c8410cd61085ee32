package dev.guidewright.author;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Turns the {@code _category_} files of Docusaurus into pages of their folders. */
final class Categories {
  private final Map<String, byte[]> files;
  private final List<String> left;

  Categories(Map<String, byte[]> files, List<String> left) {
    this.files = files;
    this.left = left;
  }

  void toIndexes() {
    for (Map.Entry<String, byte[]> file : new ArrayList<>(files.entrySet())) {
      String path = file.getKey();
      String name = path.substring(path.lastIndexOf('/') + 1);
      if (name.startsWith("_category_.")) {
        files.remove(path);
        index(path, new String(file.getValue(), StandardCharsets.UTF_8));
      } else if (name.startsWith("_")) {
        left.add("guide/" + path + ": a partial, which no page can include here");
      }
    }
  }

  private void index(String path, String text) {
    String folder = path.substring(0, path.lastIndexOf('/') + 1);
    for (String page : List.of("README.md", "index.md")) {
      if (files.containsKey(folder + page)) {
        left.add(
            "guide/"
                + folder
                + page
                + ": its category said "
                + value(text, "label").orElse("nothing"));
        return;
      }
    }
    String order = value(text, "position").map(n -> "---\norder: " + n + "\n---\n").orElse("");
    String fallback = folder.replaceFirst("/$", "").replaceFirst("^.*/", "");
    String title = value(text, "label").orElse(fallback);
    files.put(folder + "index.md", (order + "# " + title + "\n").getBytes(StandardCharsets.UTF_8));
  }

  /** A value in JSON or YAML. */
  private static Optional<String> value(String text, String key) {
    Matcher found =
        Pattern.compile("\"?\\b" + key + "\"?\\s*:\\s*(?:\"([^\"\\n]*)\"|'([^'\\n]*)'|([^,}\\n]+))")
            .matcher(text);
    if (!found.find()) {
      return Optional.empty();
    }
    String value =
        Optional.ofNullable(found.group(1))
            .or(() -> Optional.ofNullable(found.group(2)))
            .orElseGet(() -> String.valueOf(found.group(3)));
    return Optional.of(value.strip());
  }
}
