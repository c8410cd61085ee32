package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Framework;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.BulletList;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;

/** Makes the sides of cards: Markdown and diagrams alone, so that any place can show them. */
final class CardSides {
  private CardSides() {}

  /** The same text with study blocks turned back into Markdown. */
  static List<Block> plain(List<Block> blocks, Span span) {
    List<Block> plain = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Block.FrameworkBlock framework) {
        plain.add(new Block.Prose(list(framework.framework()), span));
      } else if (block instanceof Block.ContrastBlock contrast) {
        contrast
            .contrast()
            .sides()
            .forEach(
                side -> {
                  plain.add(Nodes.proseOf(side.label() + ":", span));
                  plain.addAll(plain(side.blocks(), span));
                });
      } else if (block instanceof Block.RedFlagsBlock flags) {
        flags.flags().forEach(flag -> addFlag(flag, span, plain));
      } else {
        plain.add(block);
      }
    }
    return List.copyOf(plain);
  }

  private static void addFlag(RedFlag flag, Span span, List<Block> plain) {
    if (!flag.dont().isEmpty()) {
      plain.add(Nodes.proseOf("❌ " + Nodes.text(flag.dont()), span));
    }
    flag.instead().ifPresent(text -> plain.add(Nodes.proseOf("✅ " + Nodes.text(text), span)));
  }

  /** A framework as the list it was written as, or as one made from its outline. */
  private static Node list(Framework framework) {
    if (framework.steps().get(0).blocks().get(0) instanceof Block.Prose prose
        && prose.node().getParent() instanceof ListItem item
        && item.getParent() instanceof ListBlock written) {
      return written;
    }
    ListBlock list = framework.ordered() ? new OrderedList() : new BulletList();
    list.setTight(true);
    for (Framework.Step step : framework.steps()) {
      Node item = new ListItem();
      item.appendChild(Nodes.paragraph(step.title()));
      if (!step.points().isEmpty()) {
        item.appendChild(Nodes.list(false, step.points()));
      }
      list.appendChild(item);
    }
    return list;
  }

  /** The sentence with these words, in bold, where its gap is. */
  static Block withGap(Cloze.Gap gap, String words, Span span) {
    Paragraph paragraph = new Paragraph();
    append(paragraph, gap.before());
    StrongEmphasis strong = new StrongEmphasis("**");
    strong.appendChild(new Text(words));
    paragraph.appendChild(strong);
    append(paragraph, gap.after());
    return new Block.Prose(paragraph, span);
  }

  private static void append(Paragraph paragraph, String text) {
    if (!text.isEmpty()) {
      paragraph.appendChild(new Text(text));
    }
  }
}
