package dev.guidewright.read;

import dev.guidewright.model.Block;
import dev.guidewright.model.Section;
import java.util.LinkedHashMap;
import java.util.Map;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Node;

/**
 * Gives the footnotes of a patch labels that no other file has; nobody sees them, since footnotes
 * are shown by number.
 */
final class FootnoteLabels extends AbstractVisitor {
  private final String suffix;

  private FootnoteLabels(String suffix) {
    this.suffix = suffix;
  }

  static FileSections apart(FileSections file) {
    if (file.footnotes().isEmpty()) {
      return file;
    }
    FootnoteLabels labels = new FootnoteLabels("@" + file.source());
    file.sections().forEach(labels::rename);
    Map<String, Node> notes = new LinkedHashMap<>();
    file.footnotes()
        .forEach(
            (label, note) -> {
              note.accept(labels);
              notes.put(label + labels.suffix, note);
            });
    return new FileSections(file.source(), file.meta(), file.sections(), notes);
  }

  private void rename(Section section) {
    section.heading().node().accept(this);
    for (Block block : section.blocks()) {
      if (block instanceof Block.Prose prose) {
        prose.node().accept(this);
      } else if (block instanceof Block.Labelled labelled) {
        labelled.strong().node().accept(this);
        labelled.body().accept(this);
      }
    }
  }

  @Override
  public void visit(CustomNode node) {
    visitChildren(node);
    if (node instanceof FootnoteReference reference) {
      Node other = new FootnoteReference(reference.getLabel() + suffix);
      other.setSourceSpans(reference.getSourceSpans());
      reference.insertAfter(other);
      reference.unlink();
    }
  }
}
