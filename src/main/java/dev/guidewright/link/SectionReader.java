package dev.guidewright.link;

import dev.guidewright.language.Stems;
import dev.guidewright.model.Block;
import dev.guidewright.model.Chapter;
import dev.guidewright.model.MarkdownNodes;
import dev.guidewright.model.Memo;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Section;
import dev.guidewright.model.Term;
import dev.guidewright.model.TermUse;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonmark.node.Node;

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

  /** Terms of each section of a chapter with how often they stand there. */
  private record Counted(List<int[]> sections) {}

  /** First uses of glossary terms in each section of a chapter. */
  private record Used(List<List<TermUse>> sections) {}

  /** What gives terms their numbers. */
  Vocabulary vocabulary() {
    return vocabulary;
  }

  /** Terms of each section with how often they stand there, as {@link TermCounts} gives them. */
  List<int[]> counts(Chapter chapter) {
    return memo.recall(
            Counted.class,
            chapter.output(),
            List.of(chapter, vocabulary),
            () -> new Counted(chapter.sections().stream().map(this::count).toList()))
        .sections();
  }

  private int[] count(Section section) {
    StringBuilder text = new StringBuilder(section.title());
    for (Node node : MarkdownNodes.in(section.blocks())) {
      text.append(' ').append(PlainText.of(node));
    }
    return counts.of(text.toString());
  }

  /** First uses of glossary terms in each section. */
  List<List<TermUse>> terms(Chapter chapter) {
    return memo.recall(
            Used.class,
            chapter.output(),
            List.of(chapter, finder),
            () -> new Used(chapter.sections().stream().map(this::find).toList()))
        .sections();
  }

  /** A glossary entry does not explain itself. */
  private List<TermUse> find(Section section) {
    Set<String> defined = new HashSet<>();
    for (Block block : section.blocks()) {
      if (block instanceof Block.TermBlock entry) {
        defined.add(entry.term().id());
      }
    }
    return List.copyOf(finder.find(MarkdownNodes.in(section.blocks()), defined));
  }
}
