package dev.guidewright.read;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Text;

/**
 * Replaces what is half a letter, as a numeric entity can make it, by the sign for an unknown one.
 */
final class LoneSurrogates extends AbstractVisitor {
  @Override
  public void visit(Text text) {
    text.setLiteral(whole(text.getLiteral()));
  }

  @Override
  public void visit(Link link) {
    link.setDestination(whole(link.getDestination()));
    if (link.getTitle() != null) {
      link.setTitle(whole(link.getTitle()));
    }
    visitChildren(link);
  }

  @Override
  public void visit(Image image) {
    image.setDestination(whole(image.getDestination()));
    if (image.getTitle() != null) {
      image.setTitle(whole(image.getTitle()));
    }
    visitChildren(image);
  }

  private static String whole(String text) {
    if (!hasSurrogate(text)) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> out.appendCodePoint(isHalf(c) ? 0xFFFD : c));
    return out.toString();
  }

  private static boolean hasSurrogate(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }
}
