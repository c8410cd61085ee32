package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.Flowchart.Compartment;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads an entity-relationship diagram; attributes become rows of cells under the entity's name.
 */
final class EntityParser {

  private static final String NAME = "(\"[^\"]+\"|[^\\s\"\\[\\]{}|:;.]++)";
  private static final String LABEL = "(?:\\[\\s*(\"[^\"]*\"|[^\\]\"]*)\\s*\\])?";
  private static final Pattern SIGNS =
      Pattern.compile(
          NAME
              + "\\s*(\\|o|\\|\\||\\}o|\\}\\||u)(--|\\.\\.|\\.-|-\\.)(o\\||\\|\\||o\\{|\\|\\{)\\s*"
              + NAME
              + "\\s*(?::\\s*(.*))?");
  private static final String WORDS =
      "(only one|one or zero|zero or one|one or more|one or many|zero or more|zero or many"
          + "|many\\(1\\)|many\\(0\\)|1\\+|0\\+|1)";
  private static final Pattern WORDED =
      Pattern.compile(
          NAME
              + "\\s+"
              + WORDS
              + "\\s+(to|optionally to)\\s+"
              + WORDS
              + "\\s+"
              + NAME
              + "\\s*(?::\\s*(.*))?");
  private static final Pattern ENTITY =
      Pattern.compile(NAME + LABEL + "(?::::([\\w,-]+))?\\s*(\\{\\s*(\\}?))?");
  private static final Pattern ATTRIBUTE =
      Pattern.compile(
          "(\\S+)\\s+([^\\s\"]+)(?:\\s+((?:PK|FK|UK)(?:\\s*,\\s*(?:PK|FK|UK)){0,2}))?\\s*(?:\"([^\"]*)\")?");

  private static final Map<String, Head> HEADS =
      Map.ofEntries(
          Map.entry("|o", Head.ZERO_OR_ONE),
          Map.entry("o|", Head.ZERO_OR_ONE),
          Map.entry("||", Head.EXACTLY_ONE),
          Map.entry("u", Head.EXACTLY_ONE),
          Map.entry("}o", Head.ZERO_OR_MORE),
          Map.entry("o{", Head.ZERO_OR_MORE),
          Map.entry("}|", Head.ONE_OR_MORE),
          Map.entry("|{", Head.ONE_OR_MORE),
          Map.entry("only one", Head.EXACTLY_ONE),
          Map.entry("1", Head.EXACTLY_ONE),
          Map.entry("one or zero", Head.ZERO_OR_ONE),
          Map.entry("zero or one", Head.ZERO_OR_ONE),
          Map.entry("one or more", Head.ONE_OR_MORE),
          Map.entry("one or many", Head.ONE_OR_MORE),
          Map.entry("many(1)", Head.ONE_OR_MORE),
          Map.entry("1+", Head.ONE_OR_MORE),
          Map.entry("zero or more", Head.ZERO_OR_MORE),
          Map.entry("zero or many", Head.ZERO_OR_MORE),
          Map.entry("many(0)", Head.ZERO_OR_MORE),
          Map.entry("0+", Head.ZERO_OR_MORE));

  private final Lines lines;
  private final FlowBuilder builder;
  private final CommonStatements common;

  private EntityParser(Source body, FlowBuilder builder) {
    this.lines = new Lines(body);
    this.builder = builder;
    this.common = new CommonStatements(lines, builder);
  }

  static void parse(Source body, FlowBuilder builder) {
    var parser = new EntityParser(body, builder);
    parser.lines.next();
    for (Line line = parser.lines.next(); line != null; line = parser.lines.next()) {
      parser.statement(line);
    }
    builder.finish(body.whole());
  }

  private void statement(Line line) {
    if (common.take(line)) {
      return;
    }
    Matcher signs = SIGNS.matcher(line.text());
    if (signs.matches()) {
      Stroke stroke = signs.group(3).equals("--") ? Stroke.NORMAL : Stroke.DOTTED;
      relation(signs, 2, 4, stroke, line);
      return;
    }
    Matcher words = WORDED.matcher(line.text());
    if (words.matches()) {
      relation(words, 2, 4, words.group(3).equals("to") ? Stroke.NORMAL : Stroke.DOTTED, line);
      return;
    }
    Matcher entity = ENTITY.matcher(line.text());
    if (!entity.matches()) {
      throw lines.mistake(
          line,
          "this is no statement of an entity diagram",
          "CUSTOMER ||--o{ ORDER : places, or CUSTOMER { string name PK }");
    }
    entity(entity, line);
  }

  private void relation(Matcher match, int left, int right, Stroke stroke, Line line) {
    Span span = lines.span(line);
    Head start = HEADS.getOrDefault(match.group(left), Head.NONE);
    Head end = HEADS.getOrDefault(match.group(right), Head.NONE);
    String from = mention(match.group(1), span);
    String to = mention(match.group(5), span);
    String label = match.group(6);
    if (label == null) {
      throw lines.mistake(line, "a relation needs a label", "CUSTOMER ||--o{ ORDER : places");
    }
    var arrow = new Arrow(stroke, start, end, 1, true);
    builder.edges(List.of(from), List.of(to), arrow, Labels.plain(label), "", span);
  }

  private String mention(String name, Span span) {
    String id = unquoted(name);
    builder.mentioned(id, Shapes.DEFAULT, span);
    return id;
  }

  private static String unquoted(String name) {
    return name.replace("\"", "");
  }

  private void entity(Matcher match, Line line) {
    String id = mention(match.group(1), lines.span(line));
    @Nullable String label = match.group(2);
    if (label != null) {
      builder.label(id, Labels.plain(label));
    }
    if (match.group(3) != null) {
      for (String name : match.group(3).split(",", -1)) {
        builder.classes(id, name);
      }
    }
    if (match.group(4) != null && match.group(5).isEmpty()) {
      builder.compartments(id, List.of(new Compartment(attributes(line))));
    }
  }

  private List<Row> attributes(Line first) {
    var rows = new ArrayList<Row>();
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.text().equals("}")) {
        return rows;
      }
      Matcher attribute = ATTRIBUTE.matcher(line.text());
      if (!attribute.matches()) {
        throw lines.mistake(line, "this is no attribute", "string name PK \"comment\"");
      }
      rows.add(
          new Row(
              List.of(
                  attribute.group(1),
                  attribute.group(2),
                  attribute.group(3) == null ? "" : attribute.group(3),
                  attribute.group(4) == null ? "" : attribute.group(4)),
              Row.Look.PLAIN));
    }
    throw lines.mistake(first, "this entity is never closed", "end it with a line: }");
  }
}
