package dev.guidewright.model;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * A diagram's settings, flat: {@code flowchart.curve} to {@code basis}. They are data; nothing in
 * them is ever executed.
 *
 * @param settings dotted key to its value as text, in the author's order
 */
public record DiagramConfig(Map<String, String> settings) {

  /** No settings at all. */
  public static final DiagramConfig NONE = new DiagramConfig(Map.of());

  private static final String THEME_VARIABLES = "themeVariables.";

  /** Keeps a copy in the author's order. */
  public DiagramConfig {
    settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
  }

  /** The name of the Mermaid theme asked for, such as {@code dark}. */
  public Optional<String> theme() {
    return value("theme");
  }

  /** Theme variables such as {@code primaryColor}, without their prefix. */
  public Map<String, String> themeVariables() {
    var variables = new LinkedHashMap<String, String>();
    settings.forEach(
        (key, value) -> {
          if (key.startsWith(THEME_VARIABLES)) {
            variables.put(key.substring(THEME_VARIABLES.length()), value);
          }
        });
    return variables;
  }

  /** The curve of all edges, such as {@code linear}, {@code basis} or {@code step}. */
  public Optional<String> curve() {
    return value("flowchart.curve");
  }

  /** Space between nodes of one rank, in CSS pixels. */
  public OptionalDouble nodeSpacing() {
    return number("flowchart.nodeSpacing");
  }

  /** Space between ranks, in CSS pixels. */
  public OptionalDouble rankSpacing() {
    return number("flowchart.rankSpacing");
  }

  /** The layout asked for, such as {@code elk}. */
  public Optional<String> layout() {
    return value("layout");
  }

  /** Any setting by its dotted key. */
  public Optional<String> value(String key) {
    return Optional.ofNullable(settings.get(key));
  }

  private OptionalDouble number(String key) {
    try {
      return value(key).map(Double::valueOf).filter(Double::isFinite).stream()
          .mapToDouble(Double::doubleValue)
          .findFirst();
    } catch (NumberFormatException notANumber) {
      return OptionalDouble.empty();
    }
  }
}
