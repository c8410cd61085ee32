package dev.guidewright.page;

import dev.guidewright.model.NavItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

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

  /** Lines of closed items with a page, by its path, as the pages of a folder see them. */
  private final Map<String, Map<String, NavNode>> closed = new ConcurrentHashMap<>();

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
        ? lines(top, new View(page, closedFrom(page)), Way.NONE, 0)
        : seen.computeIfAbsent(page, path -> lines(top, new View(path, closedFrom(path)), way, 0));
  }

  private Map<String, NavNode> closedFrom(String page) {
    String folder = page.substring(0, page.lastIndexOf('/') + 1);
    return closed.computeIfAbsent(folder, path -> new ConcurrentHashMap<>());
  }

  /** A page from which lines are seen, and the closed ones that its neighbours saw. */
  private record View(String page, Map<String, NavNode> closed) {
    private NavNode closed(NavItem item) {
      String output = item.output();
      @Nullable NavNode known = closed.get(output);
      if (known != null) {
        return known;
      }
      NavNode line = new NavNode(item.title(), Address.relative(page, output), false, List.of());
      closed.put(output, line);
      return line;
    }
  }

  private static List<NavNode> lines(List<NavItem> items, View view, Way way, int level) {
    int here = way.position(level);
    int from = items.size() <= WHOLE ? 0 : start(items.size(), here);
    int to = items.size() <= WHOLE ? items.size() : from + 2 * AROUND + 1;
    List<NavNode> lines = new ArrayList<>(to - from);
    for (int i = from; i < to; i++) {
      NavItem item = items.get(i);
      boolean onWay = i == here;
      if (!onWay && !item.output().isEmpty() && !item.output().equals(view.page())) {
        lines.add(view.closed(item));
        continue;
      }
      boolean bare = item.output().isEmpty() && item.children().size() <= AROUND;
      List<NavNode> below = List.of();
      if (onWay || bare) {
        below = lines(item.children(), view, onWay ? way : Way.NONE, level + 1);
      }
      String entry = below.isEmpty() ? entry(item) : item.output();
      String href = entry.isEmpty() ? "" : Address.relative(view.page(), entry);
      lines.add(new NavNode(item.title(), href, item.output().equals(view.page()), below));
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
