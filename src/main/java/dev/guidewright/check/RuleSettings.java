package dev.guidewright.check;

import dev.guidewright.model.Guide;
import dev.guidewright.model.Layers;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Severity;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Applies what authors say about rules: {@code rules} of {@code guide.yml}, and comments that allow
 * something at one place. An error that makes a site wrong or unsafe stays one.
 */
public final class RuleSettings {
  private static final String OFF = "off";

  private final Layers layers;
  private final Map<String, String> rules;
  private final TreeSet<Problem> kept = new TreeSet<>();

  /** Comments by file and line they hold for. */
  private final Map<String, Map<Integer, List<Allowance>>> allowed = new HashMap<>();

  /** The lines of each file that holds such a comment. */
  private final Map<String, List<String>> lines = new HashMap<>();

  private final List<Allowance> allowances = new ArrayList<>();
  private final Set<String> used = new HashSet<>();

  private RuleSettings(Guide guide) {
    this.layers = guide.layers();
    this.rules = guide.config().rules();
    guide.sources().stream()
        .filter(source -> source.contains(Allowance.MARK))
        .forEach(source -> lines.put(source.path(), source.text().lines().toList()));
    if (!lines.isEmpty()) {
      MarkdownFile.of(guide).forEach(this::allow);
    }
  }

  /**
   * The problems that are wanted, each once, in the order of their places.
   *
   * @param guide the guide as it was read
   * @param found what all stages found
   * @param complete whether every rule was applied, so that a comment without use is one
   */
  public static List<Problem> apply(Guide guide, List<Problem> found, boolean complete) {
    RuleSettings settings = new RuleSettings(guide);
    settings.names();
    found.forEach(settings::judge);
    settings.allowances.forEach(allowance -> settings.judge(allowance, complete));
    return new ArrayList<>(settings.kept);
  }

  private void allow(MarkdownFile file) {
    for (Allowance allowance : Allowance.in(file, path -> lines.getOrDefault(path, List.of()))) {
      allowances.add(allowance);
      Map<Integer, List<Allowance>> byLine =
          allowed.computeIfAbsent(allowance.span().path(), path -> new HashMap<>());
      for (int line = allowance.from(); line <= allowance.to(); line++) {
        byLine.computeIfAbsent(line, key -> new ArrayList<>()).add(allowance);
      }
    }
  }

  private void names() {
    rules.forEach(
        (rule, severity) -> {
          if (Rules.find(rule).isEmpty()) {
            unknown(layers.said("rules", rule), rule);
          }
          String wanted = severity.toLowerCase(Locale.ROOT);
          if (!wanted.equals(OFF) && Names.SEVERITIES.get(wanted) == null) {
            add(
                SettingRules.UNKNOWN,
                layers.said("rules", rule),
                "\"" + severity + "\", given to the rule " + rule + ", is no severity",
                "write error, warning, advice or off");
          }
        });
  }

  private void unknown(Span span, String rule) {
    String hint = Nearest.hint(rule, Rules.names(), "guidewright check --rules lists all");
    add(SettingRules.UNKNOWN, span, "there is no rule \"" + rule + "\"", hint);
  }

  private void add(Rule rule, Span span, String message, String hint) {
    keep(new Problem(rule.name(), rule.severity(), span, message, hint));
  }

  private void judge(Problem problem) {
    boolean wanted = !isAllowed(problem);
    if (problem.severity() == Severity.ERROR || wanted) {
      keep(problem);
    }
  }

  private boolean isAllowed(Problem problem) {
    boolean is = false;
    Span span = problem.span();
    for (Allowance allowance :
        allowed.getOrDefault(span.path(), Map.of()).getOrDefault(span.line(), List.of())) {
      if (allowance.rules().contains(problem.rule())) {
        used.add(key(allowance, problem.rule()));
        is = true;
      }
    }
    return is;
  }

  private static String key(Allowance allowance, String rule) {
    return allowance.span() + " " + rule;
  }

  private void keep(Problem problem) {
    String wanted = rules.getOrDefault(problem.rule(), "").toLowerCase(Locale.ROOT);
    Severity severity = Names.SEVERITIES.get(wanted);
    if (problem.severity() == Severity.ERROR || (severity == null && !wanted.equals(OFF))) {
      kept.add(problem);
    } else if (severity != null) {
      kept.add(
          new Problem(problem.rule(), severity, problem.span(), problem.message(), problem.hint()));
    }
  }

  private void judge(Allowance allowance, boolean complete) {
    if (allowance.rules().isEmpty() || !allowance.hasReason()) {
      add(
          SettingRules.NO_REASON,
          allowance.span(),
          allowance.rules().isEmpty()
              ? "this comment does not say what it allows"
              : "this comment does not say why it allows " + String.join(", ", allowance.rules()),
          "<!-- guidewright: allow RULE — reason -->");
    }
    for (String rule : allowance.rules()) {
      boolean applies = complete && !rule.equals(OutsideRules.NETWORK);
      if (Rules.find(rule).isEmpty()) {
        unknown(allowance.span(), rule);
      } else if (applies && !isOff(rule) && !used.contains(key(allowance, rule))) {
        add(
            SettingRules.UNUSED,
            allowance.span(),
            "nothing here breaks the rule " + rule,
            "remove the comment");
      }
    }
  }

  private boolean isOff(String rule) {
    return rules.getOrDefault(rule, "").equalsIgnoreCase(OFF);
  }

  private static final class Names {
    static final Map<String, Severity> SEVERITIES = severities();

    private static Map<String, Severity> severities() {
      Map<String, Severity> names = new HashMap<>();
      for (Severity severity : Severity.values()) {
        names.put(severity.name().toLowerCase(Locale.ROOT), severity);
      }
      return Map.copyOf(names);
    }
  }
}
