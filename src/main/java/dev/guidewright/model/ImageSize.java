package dev.guidewright.model;

import org.commonmark.node.CustomNode;

/** The size written behind an image as {@code {width=… height=…}}; the last child of the image. */
public final class ImageSize extends CustomNode {
  private final int width;
  private final int height;

  /** A size in CSS pixels; 0 when not said. */
  public ImageSize(int width, int height) {
    this.width = width;
    this.height = height;
  }

  /** CSS pixels, 0 when not said. */
  public int width() {
    return width;
  }

  /** CSS pixels, 0 when not said. */
  public int height() {
    return height;
  }
}
