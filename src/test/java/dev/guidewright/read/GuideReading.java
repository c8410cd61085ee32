package dev.guidewright.read;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Result;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Reads small guides from a folder of their own. */
abstract class GuideReading {
  Path folder;

  @BeforeEach
  void nameTheFolder(@TempDir Path temporary) {
    folder = temporary;
  }

  Result<Guide> read(TestGuide guide) {
    return GuideReader.read(guide.into(folder), ReadOptions.defaults());
  }

  static List<String> outputs(Result<Guide> guide) {
    return guide.value().chapters().stream().map(Chapter::output).toList();
  }

  static List<String> messages(Result<Guide> guide) {
    return guide.problems().stream()
        .map(problem -> problem.span() + " " + problem.severity() + " " + problem.message())
        .toList();
  }

  static List<String> headings(Chapter chapter) {
    return chapter.sections().stream()
        .map(section -> section.level() + " " + section.id())
        .toList();
  }

  Result<Guide> readBytes(byte[] bytes) {
    return read(TestGuide.empty().with("README.md", bytes));
  }
}
