package dev.guidewright.check;

import dev.guidewright.model.Severity;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a rule is about; its documentation is made from this.
 *
 * @param name as problems carry it, such as {@code broken-link}
 * @param severity how bad it is unless {@code rules} of {@code guide.yml} says otherwise
 * @param finds what it finds, a sentence
 * @param why why that matters, a sentence or two
 * @param mend what to do about it, a sentence
 * @param wrong a guide that breaks the rule, text by path; empty where no text could show it
 * @param right the same guide mended; empty where that would show nothing
 */
public record Rule(
    String name,
    Severity severity,
    String finds,
    String why,
    String mend,
    Map<String, String> wrong,
    Map<String, String> right) {

  /** Keeps copies in the order given. */
  public Rule {
    wrong = Collections.unmodifiableMap(new LinkedHashMap<>(wrong));
    right = Collections.unmodifiableMap(new LinkedHashMap<>(right));
  }

  static Rule error(String name, String finds, String why, String mend) {
    return new Rule(name, Severity.ERROR, finds, why, mend, Map.of(), Map.of());
  }

  static Rule warning(String name, String finds, String why, String mend) {
    return new Rule(name, Severity.WARNING, finds, why, mend, Map.of(), Map.of());
  }

  static Rule advice(String name, String finds, String why, String mend) {
    return new Rule(name, Severity.ADVICE, finds, why, mend, Map.of(), Map.of());
  }

  /** The same rule with the home page of a guide that breaks it. */
  Rule wrong(String readme) {
    return wrong("README.md", readme);
  }

  /** The same rule with one more file of a guide that breaks it. */
  Rule wrong(String path, String text) {
    return new Rule(name, severity, finds, why, mend, with(wrong, path, text), right);
  }

  /** The same rule with the home page mended; what is not mended stays. */
  Rule right(String readme) {
    return right("README.md", readme);
  }

  /** The same rule with one file mended; what is not mended stays. */
  Rule right(String path, String text) {
    return new Rule(name, severity, finds, why, mend, wrong, with(right, path, text));
  }

  private static Map<String, String> with(Map<String, String> files, String path, String text) {
    Map<String, String> more = new LinkedHashMap<>(files);
    more.put(path, text);
    return more;
  }
}
