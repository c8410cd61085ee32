package dev.guidewright.read;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
  @ParameterizedTest
  @CsvSource({
    "a.md, a.md, true",
    "a.md, b.md, false",
    "*.md, a.md, true",
    "*.md, a/b.md, false",
    "*, anything, true",
    "a*c, abc, true",
    "a*c, ac, true",
    "a*c, abcd, false",
    "a?c, abc, true",
    "a?c, ac, false",
    "a*b*c, a-b-b-c, true",
    "**/a, a, true",
    "**/a, x/y/a, true",
    "**/a, x/y/ab, false",
    "a/**, a/b/c, true",
    "a/**/c, a/c, true",
    "a/**/c, a/b/b/c, true",
    "a/**/c, a/b/b/d, false",
    "a/*/c, a/b/c, true",
    "a/*/c, a/b/b/c, false",
    "**/x/**/y, q/x/a/x/b/y, true",
  })
  void matchesAsInGitignore(String pattern, String path, boolean expected) {
    assertThat(Glob.of(pattern).matches(path)).isEqualTo(expected);
  }
}
