package dev.guidewright.check;

import dev.guidewright.check.MarkdownFile.Found;
import dev.guidewright.model.PlainText;
import dev.guidewright.model.Span;
import java.util.List;
import java.util.Locale;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** Tables whose columns have no names. */
final class TableChecks {
  private static final Rule NO_HEAD =
      Rule.advice(
              "table-without-head",
              "A table of facts of which no column has a name.",
              "Whoever listens to it hears numbers without knowing of what.",
              "Name the columns in the first row; in HTML, with `<th>`.")
          .wrong(
              """
              # Costs

              |   |   |
              | - | - |
              | Licences | 100 |
              | People | 300 |
              """)
          .right(
              """
              # Costs

              | What | Thousands a year |
              | - | - |
              | Licences | 100 |
              | People | 300 |
              """);

  private TableChecks() {}

  static List<Rule> rules() {
    return List.of(NO_HEAD);
  }

  static void look(Subject subject, Report report) {
    for (MarkdownFile file : subject.files()) {
      for (Found<TableBlock> table : file.tables()) {
        if (isNameless(table.thing())) {
          report(table.span(), report);
        }
      }
      file.html().forEach(html -> html(html, report));
    }
  }

  private static boolean isNameless(TableBlock table) {
    Node head = table.getFirstChild();
    if (!(head instanceof TableHead) || head.getNext() == null) {
      return false;
    }
    Node row = head.getFirstChild();
    return row != null && row.getFirstChild() != null && isEmpty(row);
  }

  private static boolean isEmpty(Node row) {
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      if (cell.getFirstChild() != null && !PlainText.of(cell).isBlank()) {
        return false;
      }
      if (hasMore(cell)) {
        return false;
      }
    }
    return true;
  }

  /** A picture or HTML in a cell may be its name. */
  private static boolean hasMore(Node cell) {
    return cell.getFirstChild() != null && PlainText.of(cell).isBlank();
  }

  /** Tables in HTML are often no tables but columns; those of words alone are. */
  private static void html(Found<String> html, Report report) {
    String text = html.thing();
    int start = text.toLowerCase(Locale.ROOT).indexOf("<table");
    if (start < 0 || text.startsWith("<!")) {
      return;
    }
    for (Element table : Jsoup.parse(text, "", Parser.htmlParser()).select("table")) {
      if (isOfFacts(table)) {
        report(Places.within(html, start, 6), report);
      }
    }
  }

  private static boolean isOfFacts(Element table) {
    List<Element> rows = table.select("tr");
    return rows.size() > 1
        && table
            .select("th, img, table table, p, ul, ol, pre, h1, h2, h3, picture, [role]")
            .isEmpty()
        && !table.hasAttr("role")
        && rows.stream().allMatch(row -> row.select("td").size() > 1 && row.hasText());
  }

  private static void report(Span span, Report report) {
    report.add(NO_HEAD, span, "no column of this table has a name", "name them in the first row");
  }
}
