package dev.guidewright.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Every rule that a problem can name, whichever stage finds it. */
public final class Rules {
  private static final Map<String, Rule> BY_NAME = byName();

  private Rules() {}

  private static Map<String, Rule> byName() {
    List<Rule> all = new ArrayList<>(ReadingRules.all());
    all.addAll(LayerRules.all());
    all.addAll(StudyRules.all());
    all.addAll(LinkRules.all());
    all.addAll(DiagramRules.all());
    all.addAll(SiteRules.all());
    all.addAll(CheckStage.rules());
    all.addAll(SettingRules.all());
    all.addAll(OutsideRules.all());
    all.sort(Comparator.comparing(Rule::name));
    Map<String, Rule> byName = new LinkedHashMap<>();
    all.forEach(rule -> byName.put(rule.name(), rule));
    return byName;
  }

  /** All rules in the order of their names. */
  public static List<Rule> all() {
    return List.copyOf(BY_NAME.values());
  }

  /** The rule of a name. */
  public static Optional<Rule> find(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  /** All names in their order. */
  public static Set<String> names() {
    return BY_NAME.keySet();
  }

  /** The documentation of all rules as a Markdown page. */
  public static String markdown() {
    return RulesMarkdown.all(all());
  }

  /** The documentation of one rule as Markdown. */
  public static String markdown(Rule rule) {
    return RulesMarkdown.one(rule, 1);
  }
}
