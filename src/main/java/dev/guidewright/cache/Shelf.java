package dev.guidewright.cache;

import dev.guidewright.model.TextCache;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Many texts kept as one, so that a run of the program reads all it needs at once.
 *
 * <p>It keeps what was asked for, or made, since the program began; what the run before kept and
 * this one did not need goes. The text it is kept as has the lengths of key and text on a line
 * before both, for each.
 */
final class Shelf implements TextCache {
  private final TextCache store;
  private final String kind;
  private final String name;
  private final Map<String, String> used = new ConcurrentHashMap<>();
  private Optional<Map<String, String>> last = Optional.empty();

  /**
   * A shelf that is read when it is first asked.
   *
   * @param store where it is kept
   * @param kind names the form of its texts
   * @param name tells it from others of its kind
   */
  Shelf(TextCache store, String kind, String name) {
    this.store = store;
    this.kind = "shelf " + kind;
    this.name = name;
  }

  @Override
  public Optional<String> get(String kind, String source) {
    String key = key(kind, source);
    Optional<String> text =
        Optional.ofNullable(used.get(key)).or(() -> Optional.ofNullable(last().get(key)));
    text.ifPresent(found -> used.put(key, found));
    return text;
  }

  @Override
  public void put(String kind, String source, String text) {
    used.put(key(kind, source), text);
  }

  private static String key(String kind, String source) {
    return kind + '\0' + source;
  }

  /** What is no other than before is not written again. */
  @Override
  public synchronized void end() {
    if (used.isEmpty() || used.equals(last())) {
      return;
    }
    Map<String, String> now = Map.copyOf(used);
    store.put(kind, name, written(now));
    last = Optional.of(now);
  }

  private synchronized Map<String, String> last() {
    if (last.isEmpty()) {
      last = Optional.of(store.get(kind, name).map(Shelf::read).orElse(Map.of()));
    }
    return last.get();
  }

  private static String written(Map<String, String> texts) {
    StringBuilder all = new StringBuilder();
    texts.forEach(
        (key, text) ->
            all.append(key.length())
                .append(' ')
                .append(text.length())
                .append('\n')
                .append(key)
                .append(text));
    return all.toString();
  }

  /** Nothing of a text that this class did not write. */
  private static Map<String, String> read(String all) {
    try {
      return entries(all);
    } catch (NumberFormatException | IndexOutOfBoundsException e) {
      return Map.of();
    }
  }

  private static Map<String, String> entries(String all) {
    Map<String, String> texts = new HashMap<>();
    int at = 0;
    while (at < all.length()) {
      int space = all.indexOf(' ', at);
      int line = all.indexOf('\n', space);
      int key = line + 1;
      int text = key + Integer.parseInt(all.substring(at, space));
      at = text + Integer.parseInt(all.substring(space + 1, line));
      texts.put(all.substring(key, text), all.substring(text, at));
    }
    return texts;
  }
}
