package dev.guidewright.html;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Section;
import java.util.List;
import org.commonmark.node.SourceSpan;

/** Knows by how much the lines of a file differ from those that its Markdown was parsed with. */
final class LineNumbers {
  private static final int NOT_LOOKED_UP = -1;

  private final LinkedGuide guide;
  private final String source;
  private int offset = NOT_LOOKED_UP;

  LineNumbers(LinkedGuide guide, String source) {
    this.guide = guide;
    this.source = source;
  }

  /** What the file's line numbers have more than a node's line index; 0 when nothing tells. */
  int offset() {
    if (offset == NOT_LOOKED_UP) {
      offset =
          guide.study().guide().chapters().stream()
              .filter(chapter -> chapter.source().equals(source))
              .map(Chapter::sections)
              .flatMap(List::stream)
              .mapToInt(LineNumbers::offset)
              .filter(found -> found > 0)
              .findFirst()
              .orElse(0);
    }
    return offset;
  }

  private static int offset(Section section) {
    List<SourceSpan> spans = section.heading().node().getSourceSpans();
    return spans.isEmpty() || section.span().line() == 0
        ? 0
        : section.span().line() - spans.get(0).getLineIndex();
  }
}
