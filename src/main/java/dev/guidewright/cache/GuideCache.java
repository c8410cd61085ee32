package dev.guidewright.cache;

import dev.guidewright.model.TextCache;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What earlier runs kept for one guide: texts that any guide may share, and a shelf of the guide's
 * own for each edition of the program.
 */
public final class GuideCache implements TextCache {
  private final TextCache shared;
  private final TextCache own;

  private GuideCache(TextCache shared, TextCache own) {
    this.shared = shared;
    this.own = own;
  }

  /**
   * The user's cache.
   *
   * @param guide where the guide lies, by which its shelf is found again
   */
  public static TextCache ofUser(Path guide) {
    return of(DiskCache.ofUser(), () -> Edition.of(GuideCache.class), guide);
  }

  /**
   * A cache elsewhere.
   *
   * @param edition names the program, when that is needed; none leaves the shelf out, since what
   *     one program made must not be another's
   */
  public static TextCache of(TextCache shared, Supplier<Optional<String>> edition, Path guide) {
    String name = guide.toAbsolutePath().normalize().toString();
    return new GuideCache(
        shared,
        new LateCache(
            () ->
                edition
                    .get()
                    .<TextCache>map(known -> new Shelf(shared, known, name))
                    .orElse(TextCache.none())));
  }

  @Override
  public Optional<String> get(String kind, String source) {
    return shared.get(kind, source);
  }

  @Override
  public void put(String kind, String source, String text) {
    shared.put(kind, source, text);
  }

  @Override
  public TextCache ofGuide() {
    return own;
  }

  @Override
  public void end() {
    own.end();
  }
}
