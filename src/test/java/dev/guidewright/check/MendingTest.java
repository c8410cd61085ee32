package dev.guidewright.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.guidewright.TestGuide;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a broken link can only have meant is written as its author writes; the rest is left. */
class MendingTest {
  private static List<String> edits(TestGuide guide) {
    return guide.in(
        folder ->
            SiteBuilder.check(
                    new BuildRequest(folder, Optional.empty(), false, false),
                    StageListener.silent(),
                    Outside.none())
                .edits()
                .stream()
                .map(edit -> edit.span() + " " + edit.before() + " → " + edit.after())
                .toList());
  }

  private static TestGuide guide(String links) {
    return TestGuide.from("# Home\n")
        .with("topics/a.md", "# A\n\n" + links)
        .with("topics/costs.md", "# Costs\n\n## Total cost\n\n<a id=\"fees\"></a>\n")
        .with("topics/deep/exit plan.md", "---\naliases: [old/leaving.html]\n---\n# Exit\n")
        .with("one/twin.md", "# One\n")
        .with("two/twin.md", "# Two\n")
        .with("one/README.md", "# Readme of one\n")
        .with("assets/Plan.png", "x");
  }

  @Test
  void aSlipIsMended() {
    assertThat(
            edits(
                guide(
                    """
                    [a](Costs.md)
                    [a](./COSTS.MD#total_cost)
                    [a](costs.md#totl-cost) and [a]( <Costs.md> "title")
                    [a](deep/Exit%20Plan.md)
                    [a](exit%20plan.md)
                    [a](../old/leaving.md)
                    [a](/Topics/costs.md)
                    [a](../costs.md#fees)
                    [a](COSTS)
                    ![a](../assets/plan.png)
                    ![a](plan.png)
                    [a](#aa)
                    [a](../TOPICS/costs.md#)
                    [a][b]

                    [b]: Costs.md#Total%20Cost
                    """)))
        .containsExactly(
            "topics/a.md:3:5 Costs.md → costs.md",
            "topics/a.md:4:5 ./COSTS.MD#total_cost → ./costs.md#total-cost",
            "topics/a.md:5:5 costs.md#totl-cost → costs.md#total-cost",
            "topics/a.md:5:35 Costs.md → costs.md",
            "topics/a.md:6:5 deep/Exit%20Plan.md → deep/exit%20plan.md",
            "topics/a.md:7:5 exit%20plan.md → deep/exit%20plan.md",
            "topics/a.md:8:5 ../old/leaving.md → deep/exit%20plan.md",
            "topics/a.md:9:5 /Topics/costs.md → /topics/costs.md",
            "topics/a.md:10:5 ../costs.md#fees → costs.md#fees",
            "topics/a.md:11:5 COSTS → costs",
            "topics/a.md:12:6 ../assets/plan.png → ../assets/Plan.png",
            "topics/a.md:13:6 plan.png → ../assets/Plan.png",
            "topics/a.md:14:5 #aa → #a",
            "topics/a.md:15:5 ../TOPICS/costs.md# → costs.md#",
            "topics/a.md:18:6 Costs.md#Total%20Cost → costs.md#total-cost");
  }

  @Test
  void whatMayMeanTwoThingsOrNothingIsLeft() {
    assertThat(
            edits(
                guide(
                    """
                    [a](twin.md) [a](readme.md) [a](gone.md) [a](costs.md#price) [a](Costs/)
                    [a](Costs.md?x=1) [a](x:Costs.md) [a](//Costs.md) [a](Costs.md#price)
                    [a](#nothing-alike)
                    `[a](Costs.md)`
                    """)))
        .isEmpty();
  }
}
