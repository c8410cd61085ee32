package dev.guidewright.language;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers for spellings, found by a stretch of text without cutting it out: the one place where a
 * large guide would otherwise make garbage by the million.
 */
public final class Spellings {
  private int[] slots = new int[1 << 12];
  private final List<char[]> spellings = new ArrayList<>();
  private int[] hashes = new int[1 << 10];

  /** None yet. */
  public Spellings() {
    Arrays.fill(slots, -1);
  }

  /** How many there are; their numbers run from 0 in the order in which they were first seen. */
  public int size() {
    return spellings.size();
  }

  /** The number of a stretch of text; the next one when it was not seen before. */
  public int number(char[] text, int start, int end) {
    int hash = hash(text, start, end);
    int slot = hash & (slots.length - 1);
    while (slots[slot] >= 0) {
      int found = slots[slot];
      if (hashes[found] == hash && isSame(spellings.get(found), text, start, end)) {
        return found;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return insert(Arrays.copyOfRange(text, start, end), hash, slot);
  }

  private int insert(char[] spelling, int hash, int slot) {
    int number = spellings.size();
    spellings.add(spelling);
    if (number == hashes.length) {
      hashes = Arrays.copyOf(hashes, number * 2);
    }
    hashes[number] = hash;
    slots[slot] = number;
    if (spellings.size() * 2 > slots.length) {
      grow();
    }
    return number;
  }

  private void grow() {
    slots = new int[slots.length * 2];
    Arrays.fill(slots, -1);
    for (int number = 0; number < spellings.size(); number++) {
      int slot = hashes[number] & (slots.length - 1);
      while (slots[slot] >= 0) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = number;
    }
  }

  private static int hash(char[] text, int start, int end) {
    int hash = 0;
    for (int i = start; i < end; i++) {
      hash = 31 * hash + text[i];
    }
    return hash ^ hash >>> 15;
  }

  private static boolean isSame(char[] spelling, char[] text, int start, int end) {
    if (spelling.length != end - start) {
      return false;
    }
    for (int i = 0; i < spelling.length; i++) {
      if (spelling[i] != text[start + i]) {
        return false;
      }
    }
    return true;
  }
}
