package dev.guidewright.check;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.MarkdownNodes;
import dev.guidewright.model.Section;
import dev.guidewright.model.SourceFile;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SourceSpan;

/**
 * One Markdown file with what the rules look for in it.
 *
 * @param source its text
 * @param chapters the pages it became, in order
 * @param html every stretch of author HTML
 * @param images every image in Markdown
 * @param tables every table in Markdown
 */
record MarkdownFile(
    SourceFile source,
    List<Chapter> chapters,
    List<Found<String>> html,
    List<Found<Image>> images,
    List<Found<TableBlock>> tables) {

  /**
   * Something that stands in the file.
   *
   * @param <T> what it is
   */
  record Found<T>(T thing, Span span) {}

  /** The files of a guide that became pages, in the order of their paths. */
  static List<MarkdownFile> of(Guide guide) {
    Map<String, List<Chapter>> chapters = new LinkedHashMap<>();
    for (Chapter chapter : guide.chapters()) {
      chapters.computeIfAbsent(chapter.source(), path -> new ArrayList<>()).add(chapter);
    }
    List<MarkdownFile> files = new ArrayList<>();
    for (SourceFile source : guide.sources()) {
      List<Chapter> cut = chapters.get(source.path());
      if (cut != null) {
        files.add(of(source, cut));
      }
    }
    return List.copyOf(files);
  }

  private static MarkdownFile of(SourceFile source, List<Chapter> chapters) {
    Walk walk = new Walk(source.path());
    for (Chapter chapter : chapters) {
      chapter.sections().forEach(walk::section);
    }
    chapters.get(0).footnotes().values().forEach(node -> node.accept(walk));
    return new MarkdownFile(
        source,
        List.copyOf(chapters),
        List.copyOf(walk.html),
        List.copyOf(walk.images),
        List.copyOf(walk.tables));
  }

  String path() {
    return source.path();
  }

  /** All sections of the file in the order written. */
  List<Section> sections() {
    return chapters.stream().flatMap(chapter -> chapter.sections().stream()).toList();
  }

  /** Walks all Markdown of the file once. */
  private static final class Walk extends AbstractVisitor {
    private final List<Found<String>> html = new ArrayList<>();
    private final List<Found<Image>> images = new ArrayList<>();
    private final List<Found<TableBlock>> tables = new ArrayList<>();

    /** The file that is walked; parts of a chapter may be written in another. */
    private String path;

    /** Lines of the file above the Markdown that the parser saw, for front matter. */
    private int above;

    private Span within;

    Walk(String path) {
      this.path = path;
      this.within = Span.file(path);
    }

    void section(Section section) {
      within = section.span();
      path = within.path();
      if (section.heading().node() instanceof Heading heading) {
        learn(heading, section.span());
        heading.accept(this);
      }
      for (Block block : section.blocks()) {
        if (block instanceof Block.Prose prose) {
          learn(prose.node(), prose.span());
          within = prose.span();
        } else if (block instanceof Block.Labelled labelled) {
          within = labelled.span();
        }
        MarkdownNodes.in(List.of(block)).forEach(node -> node.accept(this));
      }
    }

    private void learn(Node node, Span span) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (!spans.isEmpty() && span.line() > 0) {
        above = span.line() - 1 - spans.get(0).getLineIndex();
      }
    }

    private Span span(Node node) {
      List<SourceSpan> spans = node.getSourceSpans();
      if (spans.isEmpty()) {
        return within;
      }
      SourceSpan first = spans.get(0);
      SourceSpan last = spans.get(spans.size() - 1);
      return new Span(
          path,
          first.getLineIndex() + 1 + above,
          first.getColumnIndex() + 1,
          last.getLineIndex() + 1 + above,
          last.getColumnIndex() + 1 + last.getLength());
    }

    @Override
    public void visit(HtmlBlock block) {
      html.add(new Found<>(block.getLiteral(), span(block)));
    }

    @Override
    public void visit(HtmlInline inline) {
      html.add(new Found<>(inline.getLiteral(), span(inline)));
    }

    @Override
    public void visit(Image image) {
      images.add(new Found<>(image, span(image)));
      visitChildren(image);
    }

    @Override
    public void visit(CustomBlock block) {
      if (block instanceof TableBlock table) {
        tables.add(new Found<>(table, span(table)));
      }
      visitChildren(block);
    }
  }
}
