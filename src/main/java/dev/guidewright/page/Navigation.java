package dev.guidewright.page;

import dev.guidewright.model.NavItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tree of chapters as one page shows it: the top, the way down to the page, its neighbours and
 * what lies below it. Long lists are cut to a window, so that a page does not grow with the guide.
 */
final class Navigation {
  /** Lists up to this long are shown whole. */
  private static final int WHOLE = 40;

  /** How many neighbours a cut list shows on each side. */
  private static final int AROUND = 12;

  private static final String HOME = "index.html";

  private final List<NavItem> top;
  private final Map<String, Way> ways = new HashMap<>();
  private final Map<String, List<NavNode>> seen = new ConcurrentHashMap<>();

  /**
   * The way from the top down to a page.
   *
   * @param above the items above the page, the topmost first
   * @param positions where to turn in the list of each level, the page's own place last
   */
  private record Way(List<NavItem> above, List<Integer> positions) {
    private static final Way NONE = new Way(List.of(), List.of());

    private int position(int level) {
      return level < positions.size() ? positions.get(level) : -1;
    }
  }

  Navigation(List<NavItem> tree) {
    top = withoutHome(tree);
    index(top, Way.NONE);
  }

  private static List<NavItem> withoutHome(List<NavItem> tree) {
    List<NavItem> items = new ArrayList<>();
    for (NavItem item : tree) {
      if (item.output().equals(HOME)) {
        items.addAll(item.children());
      } else {
        items.add(item);
      }
    }
    return items;
  }

  private void index(List<NavItem> items, Way way) {
    for (int i = 0; i < items.size(); i++) {
      NavItem item = items.get(i);
      List<Integer> positions = with(way.positions(), i);
      if (!item.output().isEmpty()) {
        ways.put(item.output(), new Way(way.above(), positions));
      }
      if (!item.children().isEmpty()) {
        index(item.children(), new Way(with(way.above(), item), positions));
      }
    }
  }

  private static <T> List<T> with(List<T> list, T last) {
    List<T> longer = new ArrayList<>(list);
    longer.add(last);
    return List.copyOf(longer);
  }

  /** The chapters at the top. */
  List<NavItem> top() {
    return top;
  }

  /** The items above a page, the topmost first. */
  List<NavItem> above(String page) {
    return ways.getOrDefault(page, Way.NONE).above();
  }

  /** The lines that a page shows. */
  List<NavNode> seenFrom(String page) {
    Way way = ways.get(page);
    return way == null
        ? lines(top, page, Way.NONE, 0)
        : seen.computeIfAbsent(page, path -> lines(top, path, way, 0));
  }

  private static List<NavNode> lines(List<NavItem> items, String page, Way way, int level) {
    int here = way.position(level);
    int from = items.size() <= WHOLE ? 0 : start(items.size(), here);
    int to = items.size() <= WHOLE ? items.size() : from + 2 * AROUND + 1;
    List<NavNode> lines = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      NavItem item = items.get(i);
      boolean onWay = i == here;
      boolean bare = item.output().isEmpty() && item.children().size() <= AROUND;
      List<NavNode> below = List.of();
      if (onWay || bare) {
        below = lines(item.children(), page, onWay ? way : Way.NONE, level + 1);
      }
      String entry = below.isEmpty() ? entry(item) : item.output();
      String href = entry.isEmpty() ? "" : Address.relative(page, entry);
      lines.add(new NavNode(item.title(), href, item.output().equals(page), below));
    }
    return lines;
  }

  /** Where one gets into an item that is closed: its page, else the first page below it. */
  private static String entry(NavItem item) {
    if (!item.output().isEmpty()) {
      return item.output();
    }
    for (NavItem child : item.children()) {
      String entry = entry(child);
      if (!entry.isEmpty()) {
        return entry;
      }
    }
    return "";
  }

  private static int start(int size, int here) {
    return Math.max(0, Math.min(here - AROUND, size - 2 * AROUND - 1));
  }
}
