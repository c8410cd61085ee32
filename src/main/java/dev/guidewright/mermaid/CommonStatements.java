package dev.guidewright.mermaid;

import dev.guidewright.mermaid.Lines.Line;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The statements that states, classes and entities share: texts, direction, classes and styles. */
final class CommonStatements {

  private static final Pattern TEXT =
      Pattern.compile("(title|accTitle|accDescr)(?:\\s*:|\\s)\\s*+([^{].*)");
  private static final Pattern DIRECTION = Pattern.compile("direction\\s+(TB|TD|BT|LR|RL)\\b.*");
  private static final Pattern LOOK =
      Pattern.compile(
          "(classDef|style|class|cssClass)\\s+\"?([^\\s\",]++(?:\\s*,\\s*[^\\s\",]++)*+)\"?\\s+(\\S.*)");

  private final Lines lines;
  private final FlowBuilder builder;

  CommonStatements(Lines lines, FlowBuilder builder) {
    this.lines = lines;
    this.builder = builder;
  }

  /** Reads the line when it is one of these; tells whether it was. */
  boolean take(Line line) {
    return text(line) || direction(line) || look(line);
  }

  private boolean text(Line line) {
    if (line.text().matches("accDescr\\s*\\{.*")) {
      builder.accDescription(paragraph(lines, line));
      return true;
    }
    Matcher text = TEXT.matcher(line.text());
    if (!text.matches()) {
      return false;
    }
    String value = Letters.trim(text.group(2));
    switch (text.group(1)) {
      case "title" -> builder.title(value);
      case "accTitle" -> builder.accTitle(value);
      default -> builder.accDescription(value);
    }
    return true;
  }

  /** Reads a description in braces, which may span lines. */
  static String paragraph(Lines lines, Line first) {
    var words = new StringBuilder(first.text().substring(first.text().indexOf('{') + 1));
    @Nullable Line line = first;
    while (words.indexOf("}") < 0) {
      line = lines.next();
      if (line == null) {
        throw lines.mistake(first, "this accDescr is never closed", "end it with }");
      }
      words.append('\n').append(line.text());
    }
    return Letters.trim(words.substring(0, words.indexOf("}")));
  }

  private boolean direction(Line line) {
    Matcher direction = DIRECTION.matcher(line.text());
    if (!direction.matches()) {
      return false;
    }
    builder.directionHere(Header.direction(direction.group(1)));
    return true;
  }

  private boolean look(Line line) {
    Matcher look = LOOK.matcher(line.text());
    if (!look.matches()) {
      return false;
    }
    String names = look.group(2).replaceAll("\\s", "");
    String value = look.group(3).replaceFirst(";$", "");
    List<String> declarations = List.of(value.split(",", -1));
    switch (look.group(1)) {
      case "classDef" -> builder.classDefinition(names, declarations);
      case "style" -> {
        for (String name : names.split(",", -1)) {
          builder.style(name, declarations, lines.span(line));
        }
      }
      default -> {
        if (!value.matches("[\\w-]+")) {
          return false;
        }
        builder.classes(names, value);
      }
    }
    return true;
  }
}
