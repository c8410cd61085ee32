package dev.guidewright.page;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.GuideConfig;
import java.util.Locale;

/** What the guide calls itself. */
final class GuideViews {
  private static final long MOST_WORDS = 400_000;

  /** The icon that comes with the theme. */
  static final String ICON = "assets/favicon.svg";

  private GuideViews() {}

  static GuideView of(Guide guide) {
    GuideConfig config = guide.config();
    String title = title(guide);
    String icon = config.theme().favicon();
    return new GuideView(
        title,
        config.id().isEmpty() ? idFrom(title) : config.id(),
        config.description(),
        Address.encode(config.theme().logo()),
        icon.isEmpty() ? ICON : Address.encode(icon),
        config.version(),
        Accent.of(config.theme()).css().isPresent(),
        isPrintable(guide));
  }

  /** Beyond a thousand sheets of paper one page would only exhaust the browser. */
  private static boolean isPrintable(Guide guide) {
    long words = 0;
    for (Chapter chapter : guide.chapters()) {
      words += chapter.words();
    }
    return words <= MOST_WORDS;
  }

  private static String title(Guide guide) {
    return guide
        .config()
        .givenTitle()
        .or(() -> guide.chapters().stream().findFirst().map(Chapter::title))
        .orElse("Guide");
  }

  /** A title as an id: letters and digits in lower case, joined by hyphens. */
  static String idFrom(String title) {
    String lower = title.toLowerCase(Locale.ROOT);
    StringBuilder id = new StringBuilder(lower.length());
    boolean joins = false;
    int point;
    for (int at = 0; at < lower.length(); at += Character.charCount(point)) {
      point = lower.codePointAt(at);
      boolean stays = Character.isLetter(point) || isNumber(point);
      if (stays && joins && id.length() > 0) {
        id.append('-');
      }
      if (stays) {
        id.appendCodePoint(point);
      }
      joins = !stays;
    }
    return id.toString();
  }

  private static boolean isNumber(int point) {
    int type = Character.getType(point);
    return type == Character.DECIMAL_DIGIT_NUMBER
        || type == Character.LETTER_NUMBER
        || type == Character.OTHER_NUMBER;
  }
}
