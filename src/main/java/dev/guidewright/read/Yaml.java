package dev.guidewright.read;

import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Span;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Reads YAML without types, within limits: 64 KiB, 32 levels, no aliases.
 *
 * <p>It builds values from the parser's events, which are not recursive, so that neither a deep
 * document nor one that refers to itself can do harm.
 */
final class Yaml {
  static final int MAX_CHARS = 64 * 1024;
  private static final int MAX_DEPTH = 32;

  /** What the library is told, which it takes long to understand: only for what is not simple. */
  private static final class Settings {
    static final LoadSettings PLAIN = LoadSettings.builder().build();
  }

  private final String path;
  private final int lineOffset;
  private final List<Problem> problems = new ArrayList<>();

  private Yaml(String path, int lineOffset) {
    this.path = path;
    this.lineOffset = lineOffset;
  }

  /**
   * Reads a mapping.
   *
   * @param text the YAML text
   * @param path the file it stands in, for problems
   * @param lineOffset lines of the file above the text
   */
  static Result<YamlNode.Mapping> mapping(String text, String path, int lineOffset) {
    Optional<YamlNode.Mapping> simple =
        text.length() > MAX_CHARS ? Optional.empty() : SimpleYaml.mapping(text);
    return simple.map(Result::of).orElseGet(() -> any(text, path, lineOffset));
  }

  /** Reads a mapping by all rules of YAML. */
  static Result<YamlNode.Mapping> any(String text, String path, int lineOffset) {
    Yaml yaml = new Yaml(path, lineOffset);
    return new Result<>(yaml.read(text), yaml.problems);
  }

  private YamlNode.Mapping read(String text) {
    if (text.length() > MAX_CHARS) {
      error(0, 0, "this YAML has more than 64 KiB", "move long text into the Markdown");
      return YamlNode.Mapping.empty();
    }
    try {
      Iterator<Event> events = new Parse(Settings.PLAIN).parseString(text).iterator();
      return document(events);
    } catch (Refused refused) {
      error(refused.line, refused.column, refused.reason, refused.hint);
    } catch (MarkedYamlEngineException e) {
      int line = e.getProblemMark().map(Mark::getLine).orElse(0);
      int column = e.getProblemMark().map(Mark::getColumn).orElse(0);
      YamlSlip slip = YamlSlip.of(String.valueOf(e.getProblem()), text, line, column);
      error(line, slip.column(), slip.message(), slip.hint());
    } catch (YamlEngineException e) {
      error(0, 0, "this is not YAML: " + firstLine(e), YamlSlip.HINT);
    }
    return YamlNode.Mapping.empty();
  }

  private static String firstLine(YamlEngineException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }

  private YamlNode.Mapping document(Iterator<Event> events) {
    while (events.hasNext()) {
      Event event = events.next();
      switch (event.getEventId()) {
        case StreamStart, DocumentStart, Comment -> {}
        case MappingStart -> {
          return mapping(event, events, 0);
        }
        case StreamEnd, DocumentEnd -> {
          return YamlNode.Mapping.empty();
        }
        case Scalar -> {
          if (((ScalarEvent) event).getValue().isEmpty()) {
            return YamlNode.Mapping.empty();
          }
          throw refused(event, "a mapping is expected here", YamlSlip.HINT);
        }
        default -> throw refused(event, "a mapping is expected here", YamlSlip.HINT);
      }
    }
    return YamlNode.Mapping.empty();
  }

  private YamlNode value(Event event, Iterator<Event> events, int depth) {
    if (depth > MAX_DEPTH) {
      throw refused(event, "this YAML is nested more than 32 deep", "flatten it");
    }
    return switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case SequenceStart -> items(event, events, depth);
      case MappingStart -> mapping(event, events, depth);
      case Alias -> throw refused(event, "aliases are not allowed", "write the value out");
      default -> throw refused(event, "a value is expected here", YamlSlip.HINT);
    };
  }

  private static YamlNode.Scalar scalar(ScalarEvent event) {
    boolean quoted = event.getScalarStyle() != ScalarStyle.PLAIN;
    return new YamlNode.Scalar(event.getValue(), quoted, line(event), column(event));
  }

  private YamlNode.Items items(Event start, Iterator<Event> events, int depth) {
    List<YamlNode> items = new ArrayList<>();
    for (Event event = next(events);
        event.getEventId() != Event.ID.SequenceEnd;
        event = next(events)) {
      items.add(value(event, events, depth + 1));
    }
    return new YamlNode.Items(items, line(start), column(start));
  }

  private YamlNode.Mapping mapping(Event start, Iterator<Event> events, int depth) {
    Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
    Map<String, YamlNode.Scalar> seen = new LinkedHashMap<>();
    for (Event event = next(events);
        event.getEventId() != Event.ID.MappingEnd;
        event = next(events)) {
      if (!(value(event, events, depth + 1) instanceof YamlNode.Scalar key)) {
        throw refused(event, "a key must be plain text", YamlSlip.BRACES);
      }
      if (seen.putIfAbsent(key.text(), key) != null) {
        throw refused(
            event, "the key \"" + shown(key.text()) + "\" stands here twice", "keep one of them");
      }
      entries.put(key, value(next(events), events, depth + 1));
    }
    return new YamlNode.Mapping(entries, line(start), column(start));
  }

  /** The next event that is no comment. */
  private static Event next(Iterator<Event> events) {
    Event event = events.next();
    while (event.getEventId() == Event.ID.Comment) {
      event = events.next();
    }
    return event;
  }

  /** A key short enough for a message. */
  static String shown(String key) {
    return key.length() <= 60 ? key : key.substring(0, 60) + "…";
  }

  private void error(int line, int column, String message, String hint) {
    Span span = Span.of(path, line + 1 + lineOffset, column + 1, 1);
    problems.add(Problem.error("yaml", span, message, hint));
  }

  private static int line(Event event) {
    return event.getStartMark().map(Mark::getLine).orElse(0);
  }

  private static int column(Event event) {
    return event.getStartMark().map(Mark::getColumn).orElse(0);
  }

  private static Refused refused(Event event, String reason, String hint) {
    return new Refused(line(event), column(event), reason, hint);
  }

  /** Unwinds from a place deep in the document; never leaves this class. */
  private static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int line;
    private final int column;
    private final String reason;
    private final String hint;

    Refused(int line, int column, String reason, String hint) {
      super(reason, null, false, false);
      this.line = line;
      this.column = column;
      this.reason = reason;
      this.hint = hint;
    }
  }
}
