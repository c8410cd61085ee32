package dev.guidewright.study;

import java.nio.file.Path;

public final class TryIt {
  public static void main(String[] a) {
    var r = Guides.recognise(Path.of(a[0]));
    System.out.println(Sketch.of(r));
    var s = r.value();
    System.out.println(
        "questions "
            + s.questions().size()
            + " scenarios "
            + s.scenarios().size()
            + " stories "
            + s.stories().size()
            + " frameworks "
            + s.frameworks().size()
            + " contrasts "
            + s.contrasts().size()
            + " flags "
            + s.redFlags().size()
            + " takeaways "
            + s.takeaways().size()
            + " terms "
            + s.terms().size()
            + " diagrams "
            + s.diagrams().size()
            + " decisions "
            + s.decisions().size()
            + " cards "
            + s.cards().size());
    for (var d : s.decisions())
      System.out.println(
          d.id() + " " + d.title() + " paths " + DecisionPaths.of(d.flowchart()).size());
  }
}
