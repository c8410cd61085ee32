package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.MarkdownNodes;
import dev.guidewright.model.Memo;
import dev.guidewright.model.Section;
import dev.guidewright.model.Term;
import dev.guidewright.model.TermUse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/** Reads the words of sections: how often each stands there, and which are glossary terms. */
final class SectionReader {
  private final Memo memo;
  private final Vocabulary vocabulary;
  private final TermCounts counts;
  private final TermFinder finder;

  SectionReader(List<Term> terms, String language, Memo memo) {
    this.memo = memo;
    this.vocabulary =
        memo.recall(
            Vocabulary.class,
            "vocabulary",
            language,
            known -> !known.isWorn(),
            () -> new Vocabulary(Stems.of(language)));
    this.counts = new TermCounts(vocabulary);
    this.finder =
        memo.recall(
            TermFinder.class,
            "terms",
            List.of(terms, vocabulary),
            () -> new TermFinder(terms, vocabulary));
  }

  /**
   * What the sections of a chapter say, in order.
   *
   * @param counts terms of each and how often they stand there, as {@link TermCounts} gives them
   * @param uses first uses of glossary terms in each
   */
  record Said(List<int[]> counts, List<List<TermUse>> uses) {}

  /** What gives terms their numbers. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** What the sections of a chapter say. */
  Said read(Chapter chapter) {
    return memo.recall(
        Said.class,
        chapter.output(),
        List.of(chapter, finder),
        () -> {
          Said said = new Said(new ArrayList<>(), new ArrayList<>());
          chapter.sections().forEach(section -> read(section, said));
          return said;
        });
  }

  /** A glossary entry does not explain itself. */
  private void read(Section section, Said into) {
    Set<String> defined = new HashSet<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.TermBlock entry) {
        defined.add(entry.term().id());
      }
    }
    counts.add(Words.of(section.title()));
    Reading reading = new Reading(finder.search(defined));
    MarkdownNodes.in(section.blocks()).forEach(node -> node.accept(reading));
    into.counts().add(counts.take());
    into.uses().add(reading.search.uses());
  }

  /** Counts all words of a section, and looks for terms where one would be explained. */
  private final class Reading extends AbstractVisitor {
    private final TermFinder.Search search;

    /** How many links, pictures and headings are open, in which nothing is explained. */
    private int closed;

    Reading(TermFinder.Search search) {
      this.search = search;
    }

    @Override
    public void visit(Text text) {
      Words words = Words.of(text.getLiteral());
      int[] terms = counts.add(words);
      if (closed == 0) {
        search.look(text, words, terms);
      }
    }

    @Override
    public void visit(Code code) {
      counts.add(Words.of(code.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
      counts.add(Words.of(code.getLiteral()));
    }

    @Override
    public void visit(IndentedCodeBlock code) {
      counts.add(Words.of(code.getLiteral()));
    }

    @Override
    public void visit(Link link) {
      visitClosed(link);
    }

    @Override
    public void visit(Image image) {
      visitClosed(image);
    }

    @Override
    public void visit(Heading heading) {
      visitClosed(heading);
    }

    private void visitClosed(Node node) {
      closed++;
      visitChildren(node);
      closed--;
    }
  }
}
