package dev.guidewright.model;

/**
 * How much memory a build has for each page of its guide. Only how bytes are held depends on it,
 * never which.
 *
 * @param isScarce whether it pays to pack what is kept until the end
 */
public record Room(boolean isScarce) {
  /** Bytes for each page, below which a build would spend its time on finding some. */
  private static final long PER_PAGE = 256 * 1024;

  /** The room of this machine for a guide of some pages. */
  public static Room forPages(int pages) {
    return of(Runtime.getRuntime().maxMemory(), pages);
  }

  static Room of(long heap, int pages) {
    return new Room(heap / Math.max(1, pages) <= PER_PAGE);
  }

  /** Bytes that nobody changes any more, as there is room for them. */
  public Content keep(byte[] bytes) {
    return isScarce ? PackedContent.of(bytes) : new PlainContent(bytes);
  }
}
