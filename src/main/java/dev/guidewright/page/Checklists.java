package dev.guidewright.page;

import dev.guidewright.model.Framework;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Takeaway;
import dev.guidewright.page.PracticeViews.BriefView;
import dev.guidewright.page.PracticeViews.FlagItem;
import dev.guidewright.page.PracticeViews.Group;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one looks at shortly before: red flags, takeaways, frameworks by their steps. */
final class Checklists {
  private final StudyGuide guide;
  private final Words words;
  private final PracticeBlocks blocks;

  Checklists(StudyGuide guide, Words words, PracticeBlocks blocks) {
    this.guide = guide;
    this.words = words;
    this.blocks = blocks;
  }

  /** Red flags by the heading that they stand below. */
  List<Group<FlagItem>> flags(String page) {
    Map<String, FlagItem> views = new LinkedHashMap<>();
    for (Group<Map.Entry<RedFlag, FlagItem>> chapter : flagViews(page)) {
      chapter.items().forEach(item -> views.put(item.getKey().id(), item.getValue()));
    }
    Map<String, List<FlagItem>> groups = new LinkedHashMap<>();
    Map<String, String> hrefs = new LinkedHashMap<>();
    for (RedFlag flag : guide.redFlags()) {
      FlagItem view = views.get(flag.id());
      if (view != null) {
        String title = flag.group().isEmpty() ? words.get("redFlags") : flag.group();
        groups.computeIfAbsent(title, name -> new ArrayList<>()).add(view);
        hrefs.putIfAbsent(title, Address.relative(page, flag.place().href()));
      }
    }
    List<Group<FlagItem>> all = new ArrayList<>();
    groups.forEach(
        (title, items) -> all.add(new Group<>(title, hrefs.getOrDefault(title, ""), items)));
    return all;
  }

  private List<Group<Map.Entry<RedFlag, FlagItem>>> flagViews(String page) {
    return blocks.byChapter(
        guide.redFlags(),
        RedFlag::place,
        page,
        (flag, renderer) -> Map.entry(flag, new FlagItem(flag.id(), renderer.flag(flag))));
  }

  List<Group<SafeString>> takeaways(String page) {
    return blocks.byChapter(
        guide.takeaways(),
        Takeaway::place,
        page,
        (takeaway, renderer) -> renderer.html(takeaway.blocks()));
  }

  List<BriefView> frameworks(String page) {
    List<BriefView> all = new ArrayList<>();
    blocks
        .byChapter(
            guide.frameworks(),
            Framework::place,
            page,
            (framework, renderer) -> brief(framework, renderer, page))
        .forEach(group -> all.addAll(group.items()));
    return all;
  }

  private static BriefView brief(Framework framework, BlockRenderer renderer, String page) {
    List<SafeString> steps =
        framework.steps().stream()
            .map(
                step ->
                    step.title().isEmpty()
                        ? renderer.html(step.blocks())
                        : Escape.html(step.title()))
            .toList();
    String title = framework.title().isEmpty() ? framework.place().title() : framework.title();
    return new BriefView(
        title, Address.relative(page, framework.place().href()), framework.ordered(), steps);
  }
}
