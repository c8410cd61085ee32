package dev.guidewright.model;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * What stages remember from one build to the next, so that a small edit costs little.
 *
 * <p>A stage asks for what it made last time at the same place, and gets it only if everything that
 * it was made from is equal to what it would be made from now. So a build with a memo gives the
 * same bytes as one without. The memo holds what the last complete build used and nothing older, so
 * it does not grow with the number of builds. Several threads of one build may ask at a time; two
 * builds may not share a memo at a time.
 */
public final class Memo {
  private final boolean keeps;
  private final TextCache cache;
  private final Map<Class<?>, Map<Object, Kept>> shelves = new ConcurrentHashMap<>();
  private volatile int build;

  private Memo(boolean keeps, TextCache cache) {
    this.keeps = keeps;
    this.cache = cache;
  }

  /** A memo that remembers nothing, for a build that stands alone. */
  public static Memo none() {
    return new Memo(false, TextCache.none());
  }

  /** A memo for one build, which only knows what an earlier run of the program kept. */
  public static Memo ofOneBuild(TextCache cache) {
    return new Memo(false, cache);
  }

  /** An empty memo for a row of builds. */
  public static Memo ofBuilds() {
    return new Memo(true, TextCache.none());
  }

  /** The same, which also knows what an earlier run of the program kept. */
  public static Memo ofBuilds(TextCache cache) {
    return new Memo(true, cache);
  }

  private static final class Kept {
    private final Object inputs;
    private final Object value;
    private volatile int lastUse;

    Kept(Object inputs, Object value, int lastUse) {
      this.inputs = inputs;
      this.value = value;
      this.lastUse = lastUse;
    }
  }

  /** A build begins. */
  public void begin() {
    int last = build;
    build = last + 1;
  }

  /**
   * A build is complete: forgets what it did not use. One that is left unfinished for the next one
   * makes nothing be forgotten.
   */
  public void end() {
    cache.end();
    shelves.values().forEach(shelf -> shelf.values().removeIf(kept -> kept.lastUse < build));
  }

  /**
   * What was made at a place before from equal inputs, or else made now.
   *
   * @param kind type of the value; each stage has its own
   * @param place names what is made among its kind, such as the path of a file
   * @param inputs all that the value is made from, immutable, compared by {@code equals}
   * @param make makes the value from the inputs and nothing else; nobody changes it afterwards
   */
  public <V> V recall(Class<V> kind, Object place, Object inputs, Supplier<V> make) {
    return recall(kind, place, inputs, value -> true, make);
  }

  /**
   * The same where equal inputs are not enough.
   *
   * @param holds whether what was made still holds; asked only when the inputs are equal
   */
  public <V> V recall(
      Class<V> kind, Object place, Object inputs, Predicate<V> holds, Supplier<V> make) {
    if (!keeps) {
      return make.get();
    }
    Map<Object, Kept> shelf = shelves.computeIfAbsent(kind, type -> new ConcurrentHashMap<>());
    Kept kept = shelf.get(place);
    if (kept != null && kept.inputs.equals(inputs) && holds.test(kind.cast(kept.value))) {
      kept.lastUse = build;
      return kind.cast(kept.value);
    }
    V value = make.get();
    shelf.put(place, new Kept(inputs, value, build));
    return value;
  }

  /**
   * Makes a value out of the one that the last build made at the same place, as far as that saves
   * work; what comes out must not depend on it.
   *
   * @param make gets the last value, if one is remembered
   */
  public <V> V follow(Class<V> kind, Object place, Function<Optional<V>, V> make) {
    if (!keeps) {
      return make.apply(Optional.empty());
    }
    Map<Object, Kept> shelf = shelves.computeIfAbsent(kind, type -> new ConcurrentHashMap<>());
    Optional<V> last = Optional.ofNullable(shelf.get(place)).map(kept -> kind.cast(kept.value));
    V value = make.apply(last);
    shelf.put(place, new Kept(place, value, build));
    return value;
  }

  /** A text that is made from another one alone, and may outlive the program. */
  private record Text(String kind, String source) {}

  /**
   * A text that was made from another one before, by this program or one before it, or else made
   * now.
   *
   * @param kind names how it is made, with the version of what makes it
   * @param source what it is made from, and from nothing else
   */
  public String text(String kind, String source, Supplier<String> make) {
    return recall(
        String.class,
        new Text(kind, source),
        source,
        () -> cache.get(kind, source).orElseGet(() -> made(kind, source, make)));
  }

  private String made(String kind, String source, Supplier<String> make) {
    String text = make.get();
    cache.put(kind, source, text);
    return text;
  }

  /** Texts that this edition of the program made for the guide, in this run or the one before. */
  public TextCache ofGuide() {
    return cache.ofGuide();
  }

  /** Makes a text anew, when the remembered one cannot be right, and remembers that. */
  public String textAnew(String kind, String source, Supplier<String> make) {
    return follow(String.class, new Text(kind, source), last -> made(kind, source, make));
  }

  /** How many things are remembered. */
  public int size() {
    return shelves.values().stream().mapToInt(Map::size).sum();
  }
}
