package dev.guidewright.export;

import java.util.ArrayList;
import java.util.List;

/** Notes as lines of tab-separated text with the header lines that Anki reads. */
final class Table {
  private Table() {}

  /** The text; every field is quoted, since HTML holds line ends and quotation marks. */
  static String of(List<Note> notes, String deck) {
    StringBuilder text = new StringBuilder();
    text.append("#separator:tab\n#html:true\n#guid column:1\n#notetype column:2\n")
        .append("#deck column:3\n#tags column:4\n");
    for (Note note : notes) {
      List<String> columns = new ArrayList<>();
      columns.add(note.guid());
      columns.add(note.kind().usual());
      columns.add(deck);
      columns.add(String.join(" ", note.tags()));
      columns.addAll(note.fields());
      text.append(String.join("\t", columns.stream().map(Table::quoted).toList())).append('\n');
    }
    return text.toString();
  }

  private static String quoted(String field) {
    return "\"" + field.replace("\"", "\"\"") + "\"";
  }
}
