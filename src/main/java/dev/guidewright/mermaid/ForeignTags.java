package dev.guidewright.mermaid;

import dev.guidewright.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds HTML in a diagram that is more than the look of a label: it never becomes part of a page.
 */
final class ForeignTags {
  /** What loads, runs, asks or leads somewhere; looks such as {@code <b>} only wrap text. */
  private static final Pattern TAG =
      Pattern.compile(
          "<(script|style|img|image|svg|math|iframe|frame|object|embed|applet|form|input|button"
              + "|textarea|select|link|meta|base|video|audio|source|template|a)(?=[\\s/>])",
          Pattern.CASE_INSENSITIVE);

  private static final int MOST = 100;

  private ForeignTags() {}

  static List<Problem> in(Source source) {
    List<Problem> problems = new ArrayList<>();
    Matcher tag = TAG.matcher(source.text());
    while (problems.size() < MOST && tag.find()) {
      String name = tag.group(1).toLowerCase(Locale.ROOT);
      problems.add(
          Problem.warning(
              "html-removed",
              source.span(tag.start(), tag.end()),
              "<"
                  + name
                  + "> is not allowed in a diagram; it is left out or shown as it is written",
              "write plain words; a link is a line of its own: click A \"page.md\""));
    }
    return problems;
  }
}
