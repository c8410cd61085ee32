package dev.guidewright.mermaid;

/**
 * A piece of a flowchart's text.
 *
 * @param text the characters it stands for
 * @param start its first position in the prepared text
 * @param end the position behind it
 */
record Token(Kind kind, String text, int start, int end) {

  /** What a piece is; the name is used in messages. */
  enum Kind {
    END_OF_TEXT("the end of the text"),
    NEWLINE("the end of the line"),
    SPACE("a blank"),
    SEMICOLON("\";\""),
    WORD("a node id"),
    NUMBER("a number"),
    HASH("\"#\""),
    COLON("\":\""),
    CLASS_MARK("\":::\""),
    AMPERSAND("\"&\""),
    COMMA("\",\""),
    STAR("\"*\""),
    MINUS("\"-\""),
    DOWN("\"v\""),
    UP("\"^\""),
    LESS("\"<\""),
    DEFAULT("\"default\""),
    LETTER("a letter"),
    EDGE_ID("an edge id"),
    LINK("an arrow"),
    LINK_START("the first half of an arrow"),
    OPEN("an opening bracket"),
    PROPERTY_OPEN("\"[|\""),
    PIPE("\"|\""),
    DATA("\"@{\""),
    QUOTE("a quoted text"),
    GRAPH("the header of a diagram"),
    SUBGRAPH("\"subgraph\""),
    END("\"end\""),
    STYLE("\"style\""),
    LINK_STYLE("\"linkStyle\""),
    CLASS_DEFINITION("\"classDef\""),
    CLASS("\"class\""),
    INTERPOLATE("\"interpolate\""),
    CLICK("\"click\""),
    HREF("\"href\""),
    CALL("\"call\""),
    TARGET("a link target"),
    DIRECTION("a direction"),
    TITLE("\"accTitle\""),
    DESCRIPTION("\"accDescr\""),
    LONG_DESCRIPTION("\"accDescr\"");

    final String name;

    Kind(String name) {
      this.name = name;
    }
  }

  boolean is(Kind other) {
    return kind == other;
  }

  /** Whether a node's id may hold this piece. */
  boolean isIdPart() {
    return switch (kind) {
      case WORD, NUMBER, HASH, COLON, AMPERSAND, COMMA, STAR, MINUS, DOWN, DEFAULT, LETTER -> true;
      default -> false;
    };
  }

  /** Whether a subgraph's unquoted title may hold this piece. */
  boolean isTitlePart() {
    return switch (kind) {
      case COMMA, DEFAULT -> false;
      case SPACE, UP, GRAPH, SUBGRAPH, END, STYLE, LINK_STYLE, CLASS_DEFINITION, CLASS, CLICK ->
          true;
      default -> isIdPart();
    };
  }

  /** Whether a style may hold this piece; commas stand between styles. */
  boolean isStylePart() {
    return switch (kind) {
      case NUMBER, WORD, COLON, SPACE, HASH, STYLE -> true;
      default -> false;
    };
  }

  /** Whether it ends a statement. */
  boolean isSeparator() {
    return kind == Kind.NEWLINE || kind == Kind.SEMICOLON || kind == Kind.END_OF_TEXT;
  }
}
