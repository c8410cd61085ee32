package dev.guidewright.search;

import dev.guidewright.model.Block;
import dev.guidewright.model.Decision;
import dev.guidewright.model.Flowchart;
import dev.guidewright.model.MermaidDiagram;
import dev.guidewright.model.Meta;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Part;
import dev.guidewright.model.Scenario;
import dev.guidewright.model.Story;
import dev.guidewright.search.SearchDocument.Field;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Adds the words of blocks to a document. Blocks that are found on their own (questions, scenarios,
 * terms, decisions) are left to the receiver.
 */
final class BlockWords implements Block.Visitor<Boolean> {
  /** Receives the blocks that are documents of their own. */
  interface Own {
    /** A question, scenario or term. */
    void block(Block block);

    /** A decision, where its graph stands. */
    void decision(Decision decision);
  }

  private final SearchDocument.Builder words;
  private final Own own;
  private final Map<String, Decision> decisions;
  private final Map<String, MermaidDiagram> drawables;

  /**
   * Words for one document.
   *
   * @param decisions by diagram id
   * @param drawables by diagram id
   */
  BlockWords(
      SearchDocument.Builder words,
      Own own,
      Map<String, Decision> decisions,
      Map<String, MermaidDiagram> drawables) {
    this.words = words;
    this.own = own;
    this.decisions = decisions;
    this.drawables = drawables;
  }

  /** Adds all blocks in order. */
  void addAll(List<Block> blocks) {
    blocks.forEach(block -> block.accept(this));
  }

  /** Adds the parts of a question or scenario; their labels are found and not shown. */
  void addParts(List<Part> parts) {
    for (Part part : parts) {
      words.add(Field.META, WordCollector.squeeze(part.label()));
      addAll(part.blocks());
    }
  }

  /** Adds level, difficulty and competency, which are found and not shown. */
  void addMeta(Meta meta) {
    for (String value : List.of(meta.level(), meta.difficulty(), meta.competency())) {
      words.add(Field.META, WordCollector.squeeze(value));
    }
  }

  /** Adds stories with their titles. */
  void addStories(List<Story> stories) {
    for (Story story : stories) {
      words.add(Field.TEXT, WordCollector.squeeze(story.title()));
      addAll(story.blocks());
    }
  }

  /** Adds what a scenario says beside its title, prompt and metadata. */
  void addScenario(Scenario scenario) {
    addParts(scenario.parts());
    scenario.clarifying().forEach(this::addExchange);
    scenario.hints().forEach(this::addAll);
    scenario.followUps().forEach(this::addAll);
    scenario.rubric().ifPresent(this::addRubric);
  }

  /** Adds what stands in a graph's nodes. */
  void addGraph(Flowchart graph) {
    for (Flowchart.Vertex vertex : graph.vertices()) {
      String label =
          vertex.label().lines().stream()
              .map(NodeLabel.Line::text)
              .collect(Collectors.joining(" "));
      words.add(Field.TEXT, WordCollector.squeeze(label));
    }
  }

  private void addExchange(Scenario.Exchange exchange) {
    addAll(exchange.question());
    addAll(exchange.answer());
  }

  private void addRubric(Scenario.Rubric rubric) {
    for (Scenario.Rubric.Row row : rubric.rows()) {
      words.add(Field.TEXT, WordCollector.squeeze(row.dimension().text()));
      row.cells().forEach(cell -> words.add(Field.TEXT, WordCollector.squeeze(cell.text())));
    }
  }

  @Override
  public Boolean prose(Block.Prose block) {
    WordCollector.collect(block.node(), words);
    return true;
  }

  @Override
  public Boolean labelled(Block.Labelled block) {
    words.add(Field.TEXT, WordCollector.squeeze(block.label()));
    WordCollector.collect(block.body(), words);
    return true;
  }

  @Override
  public Boolean diagram(Block.DiagramBlock block) {
    String id = block.diagram().id();
    Decision decision = decisions.get(id);
    if (decision != null) {
      own.decision(decision);
    } else if (drawables.get(id) instanceof Flowchart graph) {
      addGraph(graph);
    }
    return true;
  }

  @Override
  public Boolean question(Block.QuestionBlock block) {
    own.block(block);
    return true;
  }

  @Override
  public Boolean part(Block.PartBlock block) {
    addParts(List.of(block.part()));
    return true;
  }

  @Override
  public Boolean framework(Block.FrameworkBlock block) {
    words.add(Field.TEXT, WordCollector.squeeze(block.framework().title()));
    for (var step : block.framework().steps()) {
      if (step.blocks().isEmpty()) {
        words.add(Field.TEXT, WordCollector.squeeze(step.title()));
      }
      addAll(step.blocks());
      step.points().forEach(point -> words.add(Field.TEXT, WordCollector.squeeze(point)));
    }
    return true;
  }

  @Override
  public Boolean story(Block.StoryBlock block) {
    addStories(List.of(block.story()));
    return true;
  }

  @Override
  public Boolean contrast(Block.ContrastBlock block) {
    for (var side : block.contrast().sides()) {
      words.add(Field.TEXT, WordCollector.squeeze(side.label()));
      addAll(side.blocks());
    }
    return true;
  }

  @Override
  public Boolean redFlags(Block.RedFlagsBlock block) {
    for (var flag : block.flags()) {
      addAll(flag.dont());
      flag.instead().ifPresent(this::addAll);
    }
    return true;
  }

  @Override
  public Boolean takeaway(Block.TakeawayBlock block) {
    addAll(block.takeaway().blocks());
    return true;
  }

  @Override
  public Boolean scenario(Block.ScenarioBlock block) {
    own.block(block);
    return true;
  }

  @Override
  public Boolean term(Block.TermBlock block) {
    own.block(block);
    return true;
  }

  @Override
  public Boolean meta(Block.MetaBlock block) {
    addMeta(block.meta());
    return true;
  }

  @Override
  public Boolean card(Block.CardBlock block) {
    addAll(block.card().front());
    addAll(block.card().back());
    return true;
  }
}
