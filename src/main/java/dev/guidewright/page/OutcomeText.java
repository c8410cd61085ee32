package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;

/**
 * What the guide says about an outcome: the list item that opens with its name in bold, the section
 * of that name, or the term; looked for on the decision's own page first.
 */
final class OutcomeText {
  private final Study study;
  private final Templates templates;
  private final Sources sources;
  private final NamedText named;
  private final Decision decision;

  OutcomeText(
      Study study, Templates templates, Sources sources, NamedText named, Decision decision) {
    this.named = named;
    this.study = study;
    this.templates = templates;
    this.sources = sources;
    this.decision = decision;
  }

  /** The text as HTML; empty when the guide says nothing. */
  SafeString about(String outcome) {
    String name = NamedText.folded(outcome);
    Optional<Chapter> own = study.chapter(decision.diagram().place().output());
    return own.flatMap(chapter -> inChapter(chapter, name))
        .or(() -> anywhere(name))
        .orElse(new SafeString(""));
  }

  private Optional<SafeString> inChapter(Chapter chapter, String name) {
    for (Section section : chapter.sections()) {
      if (NamedText.folded(section.title()).equals(name) && !section.blocks().isEmpty()) {
        return Optional.of(blocks(chapter).html(section.blocks()));
      }
      for (Block block : section.blocks()) {
        if (block instanceof Block.Prose prose && prose.node() instanceof ListBlock) {
          Optional<SafeString> item = item(chapter, prose.node(), name);
          if (item.isPresent()) {
            return item;
          }
        }
      }
    }
    return Optional.empty();
  }

  private Optional<SafeString> item(Chapter chapter, Node list, String name) {
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      if (item instanceof ListItem && NamedText.folded(boldStart(item)).equals(name)) {
        List<Block> said = new ArrayList<>();
        for (Node child = item.getFirstChild(); child != null; child = child.getNext()) {
          said.add(new Block.Prose(child, decision.diagram().span()));
        }
        return Optional.of(blocks(chapter).html(said));
      }
    }
    return Optional.empty();
  }

  private static String boldStart(Node item) {
    Node paragraph = item.getFirstChild();
    boolean bold =
        paragraph instanceof Paragraph && paragraph.getFirstChild() instanceof StrongEmphasis;
    return bold ? PlainText.of(paragraph.getFirstChild()) : "";
  }

  private Optional<SafeString> anywhere(String name) {
    return named
        .under(name)
        .flatMap(
            found ->
                study.chapter(found.output()).map(chapter -> blocks(chapter).html(found.blocks())));
  }

  private BlockRenderer blocks(Chapter chapter) {
    String page = decision.output();
    return new BlockRenderer(study, templates, sources.open(chapter, page), page, chapter.source());
  }
}
