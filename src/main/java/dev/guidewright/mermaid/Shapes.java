package dev.guidewright.mermaid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** The names a shape may be given by, and the brackets that stand for one. */
final class Shapes {

  static final String DEFAULT = "rect";

  private static final Map<String, String> CANONICAL = new HashMap<>();

  /** A canonical name and its other names, a line each. */
  private static final String NAMES =
      """
      rect proc process rectangle
      rounded event
      stadium terminal pill
      fr-rect subprocess subproc framed-rectangle subroutine
      cyl db database cylinder
      datastore data-store
      folder directory
      bucket
      console
      browser
      person
      circle circ
      bang
      cloud
      diam decision diamond question
      hex hexagon prepare
      lean-r lean-right in-out
      lean-l lean-left out-in
      trap-b priority trapezoid-bottom trapezoid
      trap-t manual trapezoid-top inv-trapezoid
      dbl-circ double-circle doublecircle
      text
      notch-rect card notched-rectangle
      lin-rect lined-rectangle lined-process lin-proc shaded-process
      sm-circ start small-circle
      fr-circ stop framed-circle
      fork join
      hourglass collate
      brace comment brace-l
      brace-r
      braces
      bolt com-link lightning-bolt
      doc document
      delay half-rounded-rectangle
      h-cyl das horizontal-cylinder
      lin-cyl disk lined-cylinder
      curv-trap curved-trapezoid display
      div-rect div-proc divided-rectangle divided-process
      tri extract triangle
      win-pane internal-storage window-pane
      f-circ junction filled-circle
      notch-pent loop-limit notched-pentagon
      flip-tri manual-file flipped-triangle
      sl-rect manual-input sloped-rectangle
      docs documents st-doc stacked-document
      st-rect procs processes stacked-rectangle
      bow-rect stored-data bow-tie-rectangle
      cross-circ summary crossed-circle
      tag-doc tagged-document
      tag-rect tagged-rectangle tag-proc tagged-process
      flag paper-tape
      odd
      lin-doc lined-document
      choice
      note
      state
      anchor
      icon
      composite
      bpmn-start
      bpmn-intermediate
      bpmn-boundary
      bpmn-end
      bpmn-gateway
      bpmn-activity
      bpmn-data
      bpmn-data-store
      bpmn-annotation
      """;

  static {
    NAMES
        .lines()
        .map(line -> line.split(" "))
        .forEach(
            names -> {
              for (String name : names) {
                CANONICAL.put(name, names[0]);
              }
            });
  }

  private Shapes() {}

  /** The canonical name of a shape; empty when there is no such shape. */
  static Optional<String> named(String name) {
    return Optional.ofNullable(CANONICAL.get(name));
  }

  /** The known name most like an unknown one. */
  static Optional<String> nearest(String name) {
    return Traps.nearest(name, new TreeSet<>(CANONICAL.keySet()));
  }

  /**
   * Brackets around a label.
   *
   * @param open as in the text, without a blank inside
   * @param ends what may close it, with the shape that this gives
   */
  record Bracket(String open, List<Ending> ends) {

    /** A closing bracket and its shape. */
    record Ending(String close, String shape) {}

    private static final List<Bracket> ALL =
        List.of(
            one("[", "]", "rect"),
            one("(", ")", "rounded"),
            one("([", "])", "stadium"),
            one("[[", "]]", "fr-rect"),
            one("[(", ")]", "cyl"),
            one("((", "))", "circle"),
            one("(((", ")))", "dbl-circ"),
            one("{", "}", "diam"),
            one("{{", "}}", "hex"),
            one(">", "]", "odd"),
            one("(-", "-)", "ellipse"),
            new Bracket("[/", List.of(new Ending("/]", "lean-r"), new Ending("\\]", "trap-b"))),
            new Bracket("[\\", List.of(new Ending("\\]", "lean-l"), new Ending("/]", "trap-t"))));

    /** The bar around an edge's label, which closes as it opens. */
    static final Bracket BAR = one("|", "|", DEFAULT);

    private static Bracket one(String open, String close, String shape) {
      return new Bracket(open, List.of(new Ending(close, shape)));
    }

    static Bracket of(String open) {
      return ALL.stream().filter(bracket -> bracket.open.equals(open)).findFirst().orElseThrow();
    }

    boolean isSlanted() {
      return ends.size() > 1;
    }

    boolean isEllipse() {
      return open.equals("(-");
    }

    /** What closes it, for a message. */
    String closing() {
      return ends.get(0).close();
    }
  }
}
