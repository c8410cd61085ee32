package dev.guidewright.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of our conventions is recognised as {@code spec.md} says. */
class SpecTest {
  private static final String FENCE = "````````````````````````````````";
  private static final String NEXT_FILE = "=== ";

  /** Markdown and what is recognised in it. */
  private record Example(String name, Map<String, String> files, String expected) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> examples() {
    List<Example> examples = new ArrayList<>();
    String heading = "";
    List<String> lines = Guides.resource("spec.md").lines().toList();
    int number = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("#")) {
        heading = lines.get(i).replace("#", "").strip();
      } else if (lines.get(i).startsWith(FENCE)) {
        int end = i + 1;
        while (!lines.get(end).equals(FENCE)) {
          end++;
        }
        examples.add(example(++number + " " + heading, lines.subList(i + 1, end)));
        i = end;
      }
    }
    return examples.stream();
  }

  private static Example example(String name, List<String> lines) {
    int dot = lines.indexOf(".");
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    String file = "guide.md";
    for (String line : lines.subList(0, dot)) {
      if (line.startsWith(NEXT_FILE)) {
        file = line.substring(NEXT_FILE.length());
      } else {
        files.computeIfAbsent(file, f -> new StringBuilder()).append(line).append('\n');
      }
    }
    Map<String, String> texts = new LinkedHashMap<>();
    files.forEach((path, text) -> texts.put(path, text.toString()));
    List<String> expected = lines.subList(dot + 1, lines.size());
    return new Example(name, texts, String.join("\n", expected) + "\n");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("examples")
  void recognises(Example example, @TempDir Path folder) {
    assertThat(Sketch.of(Guides.of(folder, example.files))).isEqualTo(example.expected);
  }

  @Test
  void everyExampleIsRun() {
    long fences = Guides.resource("spec.md").lines().filter(l -> l.startsWith(FENCE)).count();
    assertThat(examples()).hasSize((int) fences / 2).hasSizeGreaterThan(30);
  }
}
