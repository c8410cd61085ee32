package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import dev.guidewright.model.Flowchart.Compartment;
import dev.guidewright.model.Flowchart.Head;
import dev.guidewright.model.Flowchart.Row;
import dev.guidewright.model.Flowchart.Stroke;
import dev.guidewright.model.NodeLabel;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a class diagram; fields and methods become compartments, namespaces frames. */
final class ClassParser {

  private static final String NAME =
      "(`[^`]+`|(?:[\\p{L}\\p{N}_]|-(?![-.])|\\.(?![.-]))++(?:~[^~]*+~+)?)";
  private static final Pattern RELATION =
      Pattern.compile(
          NAME
              + "\\s*(?:\"([^\"]*)\")?\\s*(<\\||\\*|o(?=[-.])|<|\\(\\))?(--|\\.\\.)(\\|>|\\*|o(?!\\w)|>|\\(\\))?"
              + "\\s*(?:\"([^\"]*)\")?\\s*"
              + NAME
              + "\\s*(?::(?!::)\\s*(.*))?");
  private static final Pattern CLASS =
      Pattern.compile(
          "class\\s+"
              + NAME
              + "(?:\\[\"([^\"]*)\"\\])?(?:\\s*:::\\s*([\\w-]+))?\\s*(\\{(.*)\\}|\\{)?");
  private static final Pattern MEMBER = Pattern.compile(NAME + "\\s*:(?!::)\\s*(.+)");

  /** A method, its mark and what it returns. */
  private static final Pattern METHOD = Pattern.compile("(.+\\(.*\\))\\s*([*$]?)[\\s:]*(.*)");

  private static final Pattern STEREOTYPE = Pattern.compile("<<([^>]+)>>\\s*(?:" + NAME + ")?");
  private static final Pattern NAMESPACE = Pattern.compile("namespace\\s+(\\S+?)\\s*\\{");
  private static final Pattern NOTE =
      Pattern.compile("note\\s+(?:for\\s+" + NAME + "\\s+)?\"([^\"]*)\"");
  private static final Pattern LINK =
      Pattern.compile(
          "(?:link|click|callback)\\s+"
              + NAME
              + "(?:\\s+(?:href|call))?(?:\\s+\"([^\"]*)\"|\\s+\\S+)(?:\\s+\"([^\"]*)\")?(?:\\s+(_\\w+))?");
  private static final Pattern MARKED = Pattern.compile(NAME + "\\s*:::\\s*([\\w-]+)");
  private static final Arrow NOTE_LINE = new Arrow(Stroke.DOTTED, Head.NONE, Head.NONE, 1, true);

  private final Lines lines;
  private final FlowBuilder builder;
  private final CommonStatements common;
  private final Map<String, Draft> classes = new LinkedHashMap<>();
  private int namespaces;
  private int notes;

  /** A class of which more may be said. */
  private static final class Draft {
    String label;
    String stereotype = "";
    final List<Row> fields = new ArrayList<>();
    final List<Row> methods = new ArrayList<>();

    Draft(String label) {
      this.label = label;
    }
  }

  private ClassParser(Source body, FlowBuilder builder) {
    this.lines = new Lines(body);
    this.builder = builder;
    this.common = new CommonStatements(lines, builder);
  }

  static void parse(Source body, FlowBuilder builder) {
    var parser = new ClassParser(body, builder);
    parser.lines.next();
    for (Line line = parser.lines.next(); line != null; line = parser.lines.next()) {
      parser.statement(line);
    }
    parser.finish();
    builder.finish(body.whole());
  }

  private void statement(Line line) {
    if (line.text().equals("}")) {
      if (namespaces-- == 0) {
        throw lines.mistake(line, "this \"}\" closes nothing", "namespace N { … }");
      }
      builder.closeSubgraph(lines.span(line));
    } else if (!declared(line)
        && !remark(line)
        && !common.take(line)
        && !relation(line)
        && !member(line)) {
      throw lines.mistake(
          line, "this is no statement of a class diagram", "A <|-- B, or class A { +int field }");
    }
  }

  private boolean declared(Line line) {
    Matcher space = NAMESPACE.matcher(line.text());
    if (space.matches()) {
      namespaces++;
      String name = space.group(1);
      builder.openSubgraph(name, Labels.plain(name), lines.span(line));
      return true;
    }
    Matcher declared = CLASS.matcher(line.text());
    if (!declared.matches()) {
      return false;
    }
    String id = mention(declared.group(1), lines.span(line));
    Draft draft = draft(id);
    if (declared.group(2) != null) {
      draft.label = declared.group(2);
    }
    if (declared.group(3) != null) {
      builder.classes(id, declared.group(3));
    }
    if (declared.group(5) != null) {
      addMember(draft, declared.group(5));
    } else if (declared.group(4) != null) {
      body(draft, line);
    }
    return true;
  }

  private void body(Draft draft, Line first) {
    for (Line line = lines.next(); line != null; line = lines.next()) {
      if (line.text().equals("}")) {
        return;
      }
      addMember(draft, line.text());
    }
    throw lines.mistake(first, "this class is never closed", "end it with a line: }");
  }

  private static void addMember(Draft draft, String text) {
    String member = Letters.trim(text);
    Matcher stereotype = STEREOTYPE.matcher(member);
    if (member.isEmpty()) {
      return;
    }
    if (stereotype.matches()) {
      draft.stereotype = stereotype.group(1);
      return;
    }
    Row.Look look = look(member.charAt(member.length() - 1));
    String shown = look == Row.Look.PLAIN ? member : member.substring(0, member.length() - 1);
    Matcher method = METHOD.matcher(shown);
    if (!method.matches()) {
      List<Row> rows = member.indexOf('(') >= 0 ? draft.methods : draft.fields;
      rows.add(new Row(List.of(generic(shown)), look));
      return;
    }
    if (!method.group(2).isEmpty()) {
      look = look(method.group(2).charAt(0));
    }
    String type = method.group(3).isEmpty() ? "" : " : " + method.group(3);
    draft.methods.add(new Row(List.of(generic(method.group(1) + type)), look));
  }

  private static Row.Look look(char mark) {
    return switch (mark) {
      case '*' -> Row.Look.ABSTRACT;
      case '$' -> Row.Look.STATIC;
      default -> Row.Look.PLAIN;
    };
  }

  /** Mermaid writes type parameters between tildes. */
  private static String generic(String text) {
    var shown = new StringBuilder();
    int open = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '~') {
        shown.append(c);
        continue;
      }
      boolean opens = open == 0 || (i + 1 < text.length() && Letters.isWord(text.charAt(i + 1)));
      shown.append(opens ? '<' : '>');
      open += opens ? 1 : -1;
    }
    return shown.toString();
  }

  private boolean remark(Line line) {
    Matcher stereotype = STEREOTYPE.matcher(line.text());
    if (stereotype.matches() && stereotype.group(2) != null) {
      draft(mention(stereotype.group(2), lines.span(line))).stereotype = stereotype.group(1);
      return true;
    }
    Matcher note = NOTE.matcher(line.text());
    if (note.matches()) {
      note(note.group(1), note.group(2), lines.span(line));
      return true;
    }
    Matcher link = LINK.matcher(line.text());
    if (!link.matches()) {
      return false;
    }
    boolean calls = line.startsWith("callback") || line.text().contains(" call ");
    String url = calls || link.group(2) == null ? "" : link.group(2);
    builder.click(
        id(link.group(1)), url, orEmpty(link.group(3)), orEmpty(link.group(4)), lines.span(line));
    return true;
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  private void note(@Nullable String target, String text, Span span) {
    String id = "note" + notes++;
    builder.vertex(id, Labels.plain(text), "note", span);
    if (target != null) {
      String about = mention(target, span);
      builder.edges(List.of(id), List.of(about), NOTE_LINE, NodeLabel.NONE, "", span);
    }
  }

  private boolean relation(Line line) {
    Matcher match = RELATION.matcher(line.text());
    if (!match.matches()) {
      return false;
    }
    Span span = lines.span(line);
    String from = mention(match.group(1), span);
    String to = mention(match.group(7), span);
    Stroke stroke = match.group(4).equals("--") ? Stroke.NORMAL : Stroke.DOTTED;
    var arrow = new Arrow(stroke, head(match.group(3)), head(match.group(5)), 1, true);
    builder.edges(
        List.of(from), List.of(to), arrow, Labels.plain(orEmpty(match.group(8))), "", span);
    builder.endLabels(Labels.plain(orEmpty(match.group(2))), Labels.plain(orEmpty(match.group(6))));
    return true;
  }

  private static Head head(@Nullable String sign) {
    if (sign == null) {
      return Head.NONE;
    }
    return switch (sign) {
      case "<|", "|>" -> Head.TRIANGLE;
      case "*" -> Head.FILLED_DIAMOND;
      case "o" -> Head.DIAMOND;
      case "()" -> Head.LOLLIPOP;
      default -> Head.POINT;
    };
  }

  private boolean member(Line line) {
    Matcher member = MEMBER.matcher(line.text());
    if (member.matches()) {
      addMember(draft(mention(member.group(1), lines.span(line))), member.group(2));
      return true;
    }
    Matcher marked = MARKED.matcher(line.text());
    if (marked.matches()) {
      builder.classes(mention(marked.group(1), lines.span(line)), marked.group(2));
      return true;
    }
    return false;
  }

  private String mention(String name, Span span) {
    String id = id(name);
    builder.mentioned(id, Shapes.DEFAULT, span);
    classes.computeIfAbsent(id, key -> new Draft(generic(name.replace("`", ""))));
    return id;
  }

  private Draft draft(String id) {
    return classes.computeIfAbsent(id, Draft::new);
  }

  /** The name without quotes and type parameters. */
  private static String id(String name) {
    String plain = name.replace("`", "");
    int generic = plain.indexOf('~');
    return generic > 0 ? plain.substring(0, generic) : plain;
  }

  private void finish() {
    classes.forEach(
        (id, draft) -> {
          String above = draft.stereotype.isEmpty() ? "" : "«" + draft.stereotype + "»\n";
          builder.label(id, NodeLabel.plain(above + draft.label));
          builder.compartments(
              id, List.of(new Compartment(draft.fields), new Compartment(draft.methods)));
        });
  }
}
