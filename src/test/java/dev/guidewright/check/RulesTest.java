package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The catalogue says of every rule what it is about, and its examples tell the truth. */
class RulesTest {
  private static final Pattern EMITTED =
      Pattern.compile(
          "(?:Problem\\s*\\.(?:<\\w+>)?(?:error|warning|advice)|new Problem|\\bwarn|\\bbroken"
              + "|\\badvise)\\(\\s*\"([a-z]+(?:-[a-z]+)*)\"");
  private static final Pattern CHOSEN =
      Pattern.compile("String rule =[^;]*?\"([a-z-]+)\" : \"([a-z-]+)\";");

  static List<Rule> shown() {
    return Rules.all().stream().filter(rule -> !rule.wrong().isEmpty()).toList();
  }

  static List<Rule> mended() {
    return Rules.all().stream().filter(rule -> !rule.right().isEmpty()).toList();
  }

  private static List<Problem> problems(Map<String, String> files) {
    TestGuide guide = TestGuide.empty();
    files.forEach(guide::with);
    return guide.check().problems();
  }

  @ParameterizedTest
  @MethodSource("shown")
  void theExampleBreaksItsRule(Rule rule) {
    List<Problem> problems = problems(rule.wrong());
    assertThat(problems)
        .anyMatch(
            problem -> problem.rule().equals(rule.name()) && problem.severity() == rule.severity());
  }

  @ParameterizedTest
  @MethodSource("mended")
  void theMendedExampleBreaksNoRuleAnyMore(Rule rule) {
    Map<String, String> files = new LinkedHashMap<>(rule.wrong());
    files.putAll(rule.right());
    assertThat(problems(files)).isEmpty();
  }

  @Test
  void everyRuleThatAnyStageNamesIsInTheCatalogue() throws IOException {
    Set<String> emitted = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        String text = Files.readString(file);
        Matcher named = EMITTED.matcher(text);
        while (named.find()) {
          emitted.add(named.group(1));
        }
        Matcher chosen = CHOSEN.matcher(text);
        while (chosen.find()) {
          emitted.add(chosen.group(1));
          emitted.add(chosen.group(2));
        }
      }
    }
    assertThat(emitted).hasSizeGreaterThan(40);
    assertThat(Rules.names()).containsAll(emitted);
  }

  @Test
  void everyRuleSaysWhatWhyAndHowInSentences() {
    for (Rule rule : Rules.all()) {
      assertThat(List.of(rule.finds(), rule.why(), rule.mend()))
          .as(rule.name())
          .allMatch(text -> text.matches("(?s)[A-Z`].*\\."));
    }
  }

  @Test
  void theDocumentationOfAllRulesIsAGuideWithoutProblems() {
    List<Problem> problems = TestGuide.from(Rules.markdown()).check().problems();
    assertThat(problems).isEmpty();
  }
}
