package dev.guidewright.cache;

import dev.guidewright.model.TextCache;
import java.util.Optional;
import java.util.function.Supplier;

/** A cache that is opened when it is first asked: most builds need nothing of it. */
final class LateCache implements TextCache {
  private final Supplier<TextCache> opening;
  private Optional<TextCache> opened = Optional.empty();

  LateCache(Supplier<TextCache> opening) {
    this.opening = opening;
  }

  @Override
  public Optional<String> get(String kind, String source) {
    return opened().get(kind, source);
  }

  @Override
  public void put(String kind, String source, String text) {
    opened().put(kind, source, text);
  }

  @Override
  public synchronized void end() {
    opened.ifPresent(TextCache::end);
  }

  private synchronized TextCache opened() {
    if (opened.isEmpty()) {
      opened = Optional.of(opening.get());
    }
    return opened.get();
  }
}
