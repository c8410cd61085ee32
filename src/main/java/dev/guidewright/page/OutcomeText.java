package dev.guidewright.page;

import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.Decision;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import dev.guidewright.model.Term;
import io.pebbletemplates.pebble.extension.escaper.SafeString;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
  private final Decision decision;

  OutcomeText(Study study, Templates templates, Sources sources, Decision decision) {
    this.study = study;
    this.templates = templates;
    this.sources = sources;
    this.decision = decision;
  }

  /** The text as HTML; empty when the guide says nothing. */
  SafeString about(String outcome) {
    String name = folded(outcome);
    Optional<Chapter> own = study.chapter(decision.diagram().place().output());
    return own.flatMap(chapter -> inChapter(chapter, name))
        .or(() -> asTerm(name))
        .or(() -> elsewhere(name))
        .orElse(new SafeString(""));
  }

  private Optional<SafeString> inChapter(Chapter chapter, String name) {
    for (Section section : chapter.sections()) {
      if (folded(section.title()).equals(name) && !section.blocks().isEmpty()) {
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
      if (item instanceof ListItem && folded(boldStart(item)).equals(name)) {
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

  private Optional<SafeString> asTerm(String name) {
    for (Term term : study.linked().study().terms()) {
      if (folded(term.name()).equals(name)) {
        return study
            .chapter(term.place().output())
            .map(chapter -> blocks(chapter).html(term.blocks()));
      }
    }
    return Optional.empty();
  }

  private Optional<SafeString> elsewhere(String name) {
    for (Chapter chapter : study.linked().study().guide().chapters()) {
      for (Section section : chapter.sections()) {
        if (folded(section.title()).equals(name) && !section.blocks().isEmpty()) {
          return Optional.of(blocks(chapter).html(section.blocks()));
        }
      }
    }
    return Optional.empty();
  }

  private BlockRenderer blocks(Chapter chapter) {
    String page = decision.output();
    return new BlockRenderer(study, templates, sources.open(chapter, page), page, chapter.source());
  }

  /** Words to compare: lower case, without punctuation at the ends. */
  static String folded(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("^[\\p{P}\\s]+|[\\p{P}\\s]+$", "");
  }
}
