package dev.guidewright.page;

import dev.guidewright.model.Part;
import dev.guidewright.page.BlockViews.PartView;
import dev.guidewright.page.BlockViews.RevealView;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which parts of a question one reads at once, and which ones one asks for. */
final class Reveals {
  private static final String STRONG = "strong-answer";
  private static final String WEAK = "weak-answer";

  private Reveals() {}

  /** A part's kind as a style's name. */
  static String kind(Part part) {
    return kind(part.kind());
  }

  /** The same for a kind without a part. */
  static String kind(Part.Kind kind) {
    return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Why it is asked: nothing that an answer should not know. */
  static List<Part> shown(List<Part> parts) {
    return parts.stream().filter(part -> part.kind() == Part.Kind.WHY).toList();
  }

  /** All the others. */
  static List<Part> asked(List<Part> parts) {
    return parts.stream().filter(part -> part.kind() != Part.Kind.WHY).toList();
  }

  /** One reveal for each part; a strong and a weak answer in a row share one. */
  static List<RevealView> hidden(List<PartView> parts, Words words) {
    List<RevealView> reveals = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      PartView part = parts.get(i);
      if (i + 1 < parts.size() && opposite(part, parts.get(i + 1))) {
        reveals.add(new RevealView(words.get("strongAndWeak"), List.of(part, parts.get(i + 1))));
        i++;
      } else {
        reveals.add(new RevealView(part.label(), List.of(part)));
      }
    }
    return reveals;
  }

  private static boolean opposite(PartView one, PartView other) {
    return (one.kind().equals(STRONG) && other.kind().equals(WEAK))
        || (one.kind().equals(WEAK) && other.kind().equals(STRONG));
  }
}
