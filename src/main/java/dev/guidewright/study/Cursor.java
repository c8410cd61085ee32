package dev.guidewright.study;

import dev.guidewright.model.Block;
import java.util.List;

/** A place in a list of blocks. */
final class Cursor {
  private final List<Block> blocks;
  private int at;

  Cursor(List<Block> blocks) {
    this.blocks = blocks;
  }

  boolean hasNext() {
    return at < blocks.size();
  }

  Block peek() {
    return blocks.get(at);
  }

  Block next() {
    return blocks.get(at++);
  }

  /** What follows the place, in order. */
  List<Block> rest() {
    return blocks.subList(at, blocks.size());
  }

  void skip(int count) {
    at += count;
  }
}
