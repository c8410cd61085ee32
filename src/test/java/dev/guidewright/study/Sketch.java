package dev.guidewright.study;

import dev.guidewright.model.Block;
import dev.guidewright.model.Card;
import dev.guidewright.model.Contrast;
import dev.guidewright.model.Framework;
import dev.guidewright.model.Inline;
import dev.guidewright.model.Meta;
import dev.guidewright.model.Part;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Question;
import dev.guidewright.model.RedFlag;
import dev.guidewright.model.Result;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.model.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A study guide in a few lines of text, for people and golden files. */
final class Sketch implements Block.Visitor<String> {
  private final StringBuilder out = new StringBuilder();
  private int depth;

  /** The blocks in their places, then scenarios' contents, cards and problems. */
  static String of(Result<StudyGuide> result) {
    Sketch sketch = new Sketch();
    StudyGuide study = result.value();
    for (var chapter : study.guide().chapters()) {
      for (var section : chapter.sections()) {
        sketch.line("#".repeat(Math.max(1, section.level())) + " " + section.title());
        sketch.blocks(section.blocks());
      }
    }
    study.scenarios().forEach(sketch::contents);
    sketch.cards(study.cards());
    result.problems().forEach(sketch::problem);
    return sketch.out.toString();
  }

  static String cardsOf(StudyGuide study) {
    Sketch sketch = new Sketch();
    sketch.cards(study.cards());
    return sketch.out.toString();
  }

  private void line(String text) {
    out.append("  ".repeat(depth)).append(text.strip()).append('\n');
  }

  private void blocks(List<Block> blocks) {
    depth++;
    blocks.forEach(block -> block.accept(this));
    depth--;
  }

  private static String brief(String text) {
    String line = text.replace('\n', ' ').strip();
    return line.length() <= 60 ? line : line.substring(0, 57) + "...";
  }

  private static String text(List<Block> blocks) {
    return blocks.stream().map(Sketch::text).collect(Collectors.joining(" / "));
  }

  private static String text(Block block) {
    if (block instanceof Block.DiagramBlock) {
      return "(diagram)";
    }
    return block instanceof Block.FrameworkBlock framework
        ? "(framework " + framework.framework().id() + ")"
        : brief(Nodes.text(block));
  }

  private static String meta(Meta meta) {
    List<String> said = new ArrayList<>();
    if (!meta.level().isEmpty()) {
      said.add("level " + meta.level());
    }
    if (meta.minutes() > 0) {
      said.add(meta.minutes() + " min");
    }
    if (!meta.difficulty().isEmpty()) {
      said.add(meta.difficulty());
    }
    if (!meta.competency().isEmpty()) {
      said.add("tests " + meta.competency());
    }
    if (!meta.studyFirst().isEmpty()) {
      said.add("after " + String.join(" ", meta.studyFirst()));
    }
    if (!meta.cards()) {
      said.add("no cards");
    }
    meta.others().forEach((label, value) -> said.add(label + "=" + value));
    return said.isEmpty() ? "" : " {" + String.join(", ", said) + "}";
  }

  @Override
  public String prose(Block.Prose block) {
    line(Nodes.isBreak(block) ? "break" : "text " + brief(Nodes.text(block)));
    return "";
  }

  @Override
  public String labelled(Block.Labelled block) {
    line("text " + brief(Nodes.text(block)));
    return "";
  }

  @Override
  public String diagram(Block.DiagramBlock block) {
    line("diagram " + block.diagram().id());
    return "";
  }

  @Override
  public String question(Block.QuestionBlock block) {
    Question question = block.question();
    line("question " + question.id() + ": " + question.text() + meta(question.meta()));
    depth++;
    question.parts().forEach(this::part);
    question.stories().forEach(story -> line("story " + story.id() + ": " + text(story.blocks())));
    depth--;
    return "";
  }

  private void part(Part part) {
    String kind = part.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    line(kind + " \"" + part.label() + "\": " + text(part.blocks()));
  }

  @Override
  public String part(Block.PartBlock block) {
    part(block.part());
    return "";
  }

  @Override
  public String framework(Block.FrameworkBlock block) {
    Framework framework = block.framework();
    String order = framework.ordered() ? "ordered" : "unordered";
    line("framework " + framework.id() + ": " + framework.title() + ", " + order);
    depth++;
    for (Framework.Step step : framework.steps()) {
      line("step " + step.title() + (step.points().isEmpty() ? "" : " " + step.points()));
    }
    depth--;
    return "";
  }

  @Override
  public String story(Block.StoryBlock block) {
    line("story " + block.story().id() + ": " + block.story().title());
    blocks(block.story().blocks());
    return "";
  }

  @Override
  public String contrast(Block.ContrastBlock block) {
    Contrast contrast = block.contrast();
    line("contrast " + contrast.id());
    depth++;
    contrast.sides().forEach(side -> line(side.label() + ": " + text(side.blocks())));
    depth--;
    return "";
  }

  @Override
  public String redFlags(Block.RedFlagsBlock block) {
    for (RedFlag flag : block.flags()) {
      String instead = flag.instead().map(blocks -> " -> " + text(blocks)).orElse("");
      line("red flag " + flag.id() + ": " + text(flag.dont()) + instead);
    }
    return "";
  }

  @Override
  public String takeaway(Block.TakeawayBlock block) {
    line("takeaway " + block.takeaway().id() + ": " + block.takeaway().text());
    return "";
  }

  @Override
  public String scenario(Block.ScenarioBlock block) {
    line("scenario " + block.scenario().id());
    return "";
  }

  private void contents(Scenario scenario) {
    line(
        String.format(
            Locale.ROOT,
            "scenario %s = %d %s%s, page %s",
            scenario.id(),
            scenario.number(),
            scenario.title(),
            meta(scenario.meta()),
            scenario.output()));
    depth++;
    line("prompt " + scenario.promptText());
    scenario.parts().forEach(this::part);
    for (Scenario.Exchange exchange : scenario.clarifying()) {
      line("ask " + text(exchange.question()) + " -> " + text(exchange.answer()));
    }
    scenario.hints().forEach(hint -> line("hint " + text(hint)));
    scenario.followUps().forEach(question -> line("then " + text(question)));
    scenario.rubric().ifPresent(this::rubric);
    scenario
        .variants()
        .ifPresent(
            variants ->
                variants
                    .rows()
                    .forEach(row -> line("variant " + variants.literals() + " -> " + row)));
    depth--;
  }

  private void rubric(Scenario.Rubric rubric) {
    line("levels " + rubric.levels().stream().map(Inline::text).toList());
    for (Scenario.Rubric.Row row : rubric.rows()) {
      line("row " + row.dimension().text() + " " + row.cells().stream().map(Inline::text).toList());
    }
  }

  @Override
  public String term(Block.TermBlock block) {
    Term term = block.term();
    String aliases = term.aliases().isEmpty() ? "" : " " + term.aliases();
    line("term " + term.id() + ": " + term.name() + aliases + " = " + term.definition());
    return "";
  }

  @Override
  public String meta(Block.MetaBlock block) {
    line("metadata" + meta(block.meta()));
    return "";
  }

  @Override
  public String card(Block.CardBlock block) {
    line("card here");
    return "";
  }

  private void cards(List<Card> cards) {
    for (Card card : cards) {
      line("card " + card.id() + ": " + text(card.front()) + " => " + text(card.back()));
    }
  }

  private void problem(Problem problem) {
    line(
        problem.severity().name().toLowerCase(Locale.ROOT)
            + " "
            + problem.rule()
            + " "
            + problem.span()
            + ": "
            + problem.message());
  }
}
