package dev.guidewright.check;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.OutputFile;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Span;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Walks the finished pages: every relative address in them, also of drawings and of what a theme
 * adds, leads to a file of the site and to an id on that page; no id stands twice on a page.
 */
final class SiteChecks {
  private static final Rule LINK =
      Rule.warning(
          "site-link",
          "An address on a finished page that leads to no file of the site, or to no place on its"
              + " page.",
          "The reader who follows it is lost. Links in Markdown are judged where they are written;"
              + " this finds what a theme or a drawing adds.",
          "Mend the template or the picture that holds the address.");

  private static final Rule ID =
      Rule.warning(
          "site-id",
          "An id that stands twice on a finished page.",
          "A link to it leads to the first place only, and scripts may take one for the other.",
          "Mend the template that writes it, or the HTML in the guide.");

  private final Set<String> files = new HashSet<>();
  private final Map<String, PageScan> pages = new TreeMap<>();
  private final Map<String, String> origins = new HashMap<>();

  private final Set<String> headings = new HashSet<>();

  /** Anchors of chapter titles: browsers show the top of the page for them, which is the place. */
  private final Set<String> titles = new HashSet<>();

  private SiteChecks(Subject subject) {
    Set<String> sources = new HashSet<>();
    subject.files().forEach(file -> sources.add(file.path()));
    for (OutputFile file : subject.site().files()) {
      files.add(file.path());
      origins.put(file.path(), sources.contains(file.origin()) ? file.origin() : file.path());
    }
    for (Chapter chapter : subject.guide().chapters()) {
      chapter.sections().forEach(section -> headings.add(section.id()));
      titles.add(chapter.output() + "#" + chapter.sections().get(0).id());
    }
    List<OutputFile> html =
        subject.site().files().stream().filter(file -> file.path().endsWith(".html")).toList();
    List<PageScan> scans =
        Parallel.map(
            html, file -> PageScan.of(new String(file.content().bytes(), StandardCharsets.UTF_8)));
    for (int i = 0; i < html.size(); i++) {
      pages.put(html.get(i).path(), scans.get(i));
    }
  }

  static List<Rule> rules() {
    return List.of(LINK, ID);
  }

  static void look(Subject subject, Report report) {
    SiteChecks checks = new SiteChecks(subject);
    checks.links(report);
    checks.ids(report);
  }

  /** One problem for an address, however many pages have it. */
  private void links(Report report) {
    Map<String, List<String>> broken = new LinkedHashMap<>();
    pages.forEach(
        (page, scan) -> {
          for (String address : new LinkedHashSet<>(scan.addresses())) {
            if (!leads(page, address)) {
              broken.computeIfAbsent(address, key -> new ArrayList<>()).add(page);
            }
          }
        });
    broken.forEach(
        (address, on) ->
            report.add(
                LINK,
                Span.file(origin(on.get(0))),
                "the finished page "
                    + on.get(0)
                    + more(on.size())
                    + " leads to \""
                    + address
                    + "\", which is not there",
                "mend the template or drawing that holds the address"));
  }

  private String origin(String page) {
    return origins.getOrDefault(page, page);
  }

  private static String more(int pages) {
    return pages == 1 ? "" : ", like " + (pages - 1) + " more,";
  }

  private boolean leads(String page, String address) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    int query = before.indexOf('?');
    String path = Percent.decode(query < 0 ? before : before.substring(0, query));
    String file = path.isEmpty() ? page : resolve(page, path);
    if (!files.contains(file)) {
      return false;
    }
    String id = hash < 0 ? "" : address.substring(hash + 1);
    PageScan target = pages.get(file);
    // What has an equals sign is no place but something for the page's script, such as a filter.
    return id.isEmpty()
        || id.equals("top")
        || id.contains("=")
        || titles.contains(file + "#" + id)
        || target == null
        || target.ids().containsKey(id)
        || target.ids().containsKey(Percent.decode(id));
  }

  private static String resolve(String page, String path) {
    Deque<String> parts = new ArrayDeque<>();
    String base = page.substring(0, page.lastIndexOf('/') + 1);
    for (String part : (base + path).split("/", -1)) {
      if (part.equals("..")) {
        parts.pollLast();
      } else if (!part.isEmpty() && !part.equals(".")) {
        parts.addLast(part);
      }
    }
    return String.join("/", parts);
  }

  private void ids(Report report) {
    pages.forEach(
        (page, scan) ->
            scan.ids()
                .forEach(
                    (id, count) -> {
                      // An author's own ids are judged where they are written, and a heading
                      // may have whatever words it likes.
                      boolean own = id.startsWith("user-content-") || headings.contains(id);
                      if (count > 1 && !own) {
                        report.add(
                            ID,
                            Span.file(origin(page)),
                            "the id \""
                                + id
                                + "\" stands "
                                + count
                                + " times on the finished page "
                                + page,
                            "mend the template or the HTML that writes it");
                      }
                    }));
  }
}
