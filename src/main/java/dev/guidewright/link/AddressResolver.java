package dev.guidewright.link;

import dev.guidewright.model.Asset;
import dev.guidewright.model.Link;
import dev.guidewright.model.Nearest;
import dev.guidewright.model.NormalForm;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Place;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Span;
import dev.guidewright.model.Target;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Finds where one address leads, in the way code hosts do: relative to the file it stands in,
 * {@code /} is the guide's root, a folder is its README.
 */
final class AddressResolver {
  private static final Set<String> SAFE_SCHEMES = Set.of("http", "https", "mailto", "tel");

  private static final String WIKI = "wiki:";

  /** Looking for what was meant goes over all names; so often is enough. */
  private static final int MOST_HINTS = 500;

  private final SiteIndex index;
  private int hints;

  AddressResolver(SiteIndex index) {
    this.index = index;
  }

  /**
   * What an address leads to.
   *
   * @param target where it leads
   * @param problem what is wrong with it, if anything is
   */
  record Resolution(Target target, Optional<Problem> problem) {
    static Resolution to(Target target) {
      return new Resolution(target, Optional.empty());
    }

    static Resolution broken(String rule, Span span, String message, String hint) {
      return new Resolution(
          new Target.Broken(), Optional.of(Problem.warning(rule, span, message, hint)));
    }
  }

  /** Whether a link names a title instead of a path. */
  static boolean isByTitle(Link link) {
    return link.destination().strip().startsWith(WIKI);
  }

  Resolution resolve(String source, Link link) {
    String address = link.destination().strip();
    Span span = link.span();
    if (isByTitle(link)) {
      return wiki(source, address.substring(WIKI.length()), span);
    }
    if (address.isEmpty()) {
      return Resolution.broken("broken-link", span, "this link leads nowhere", "name a file");
    }
    if (address.startsWith("#")) {
      return anchor(source, Percent.decode(address.substring(1)), span, address);
    }
    if (hasControl(address) || address.startsWith("//") || address.startsWith("\\")) {
      return unsafe(span, address);
    }
    Optional<String> scheme = scheme(address);
    if (scheme.isPresent()) {
      return outside(link, scheme.get());
    }
    return inside(source, address, link);
  }

  private String hint(Supplier<String> search) {
    return hints++ < MOST_HINTS ? search.get() : "mend the broken links above first";
  }

  private static Resolution outside(Link link, String scheme) {
    String address = link.destination().strip();
    if (!SAFE_SCHEMES.contains(scheme)) {
      return unsafe(link.span(), address);
    }
    if (link.kind() == Link.Kind.IMAGE) {
      Problem remote =
          Problem.warning(
              "remote-image",
              link.span(),
              "a page loads nothing from outside; this picture is shown as a link",
              "put the picture beside the page");
      return new Resolution(new Target.External(address), Optional.of(remote));
    }
    return Resolution.to(new Target.External(address));
  }

  private static Resolution unsafe(Span span, String address) {
    return Resolution.broken(
        "unsafe-link",
        span,
        "the address " + shown(address) + " is not safe to follow",
        "use a relative path, https, http, mailto or tel");
  }

  private Resolution inside(String source, String address, Link link) {
    int hash = address.indexOf('#');
    String before = hash < 0 ? address : address.substring(0, hash);
    int query = before.indexOf('?');
    String path = Percent.decode(query < 0 ? before : before.substring(0, query));
    String anchor = hash < 0 ? "" : Percent.decode(address.substring(hash + 1));
    Optional<String> normal = normalise(source, path);
    if (normal.isEmpty()) {
      return Resolution.broken(
          "broken-link",
          link.span(),
          "the path " + shown(path) + " leaves the guide",
          "copy what you need into the guide");
    }
    return page(source, normal.get(), anchor, link);
  }

  private Resolution page(String source, String path, String anchor, Link link) {
    Optional<String> file = markdown(path);
    if (file.isPresent()) {
      return anchor.isEmpty()
          ? Resolution.to(new Target.Internal(index.file(file.get()).orElseThrow()))
          : anchor(file.get(), anchor, link.span(), link.destination());
    }
    Optional<Place> generated = index.page(path);
    Optional<Asset> asset = index.asset(path);
    // An old build of the page that lies beside its Markdown does not stand in its way.
    if (asset.isPresent() && (generated.isEmpty() || !ActiveFiles.isActive(asset.get()))) {
      return file(asset.get(), link);
    }
    if (generated.isPresent()) {
      Place page = generated.get();
      return Resolution.to(
          new Target.Internal(new Place(page.output(), anchor, page.title(), page.chapter())));
    }
    String rule = link.kind() == Link.Kind.IMAGE ? "missing-image" : "broken-link";
    return Resolution.broken(
        rule, link.span(), "there is no " + shown(path), hint(() -> nearest(source, path)));
  }

  private static Resolution file(Asset asset, Link link) {
    return ActiveFiles.isActive(asset)
        ? Resolution.broken(
            "active-file",
            link.span(),
            shown(asset.path()) + " could run scripts in the name of the site and is not copied",
            "link to where it is published, or write it in Markdown")
        : Resolution.to(new Target.File(asset.path()));
  }

  /** The Markdown file that a path means: itself, a folder's page, or with its ending left out. */
  private Optional<String> markdown(String path) {
    if (index.isFile(path)) {
      return Optional.of(path);
    }
    String folder = path.isEmpty() || path.endsWith("/") ? path : path + "/";
    Optional<String> page = index.folderPage(folder);
    if (page.isPresent()) {
      return page;
    }
    return index.isFile(path + ".md") ? Optional.of(path + ".md") : Optional.empty();
  }

  /**
   * The file of that name in another folder, else the nearest path; of equals the page itself comes
   * last, since few pages link to themselves.
   */
  private String nearest(String source, String path) {
    Stream<String> others = index.candidates().stream().filter(found -> !found.equals(source));
    List<String> candidates = Stream.concat(others, Stream.of(source)).toList();
    return candidates.stream()
        .filter(found -> name(found).equalsIgnoreCase(name(path)))
        .findFirst()
        .or(() -> Nearest.to(path, candidates))
        .map(found -> "did you mean \"" + found + "\"?")
        .orElse("check the path; it is relative to the file the link stands in");
  }

  private static String name(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  private Resolution anchor(String source, String anchor, Span span, String address) {
    if (anchor.isEmpty() || anchor.equals("top")) {
      Place page = index.file(source).orElseThrow();
      return Resolution.to(new Target.Internal(page));
    }
    Optional<Place> place = index.anchor(source, anchor);
    if (place.isPresent()) {
      return Resolution.to(new Target.Internal(place.get()));
    }
    String file = address.startsWith("#") ? "" : name(source);
    String hint =
        hint(
            () ->
                Nearest.to(anchor, index.anchors(source))
                    .map(found -> "did you mean \"" + file + "#" + found + "\"?")
                    .orElse("name a heading as its anchor: lower case, hyphens for blanks"));
    return Resolution.broken(
        "broken-anchor",
        span,
        "there is no heading " + shown("#" + anchor) + " in " + source,
        hint);
  }

  private Resolution wiki(String source, String target, Span span) {
    int hash = target.indexOf('#');
    String page = (hash < 0 ? target : target.substring(0, hash)).strip();
    String heading = hash < 0 ? "" : target.substring(hash + 1).strip();
    Optional<Place> place = page.isEmpty() ? index.file(source) : index.titles().titled(page);
    if (place.isEmpty()) {
      return Resolution.broken(
          "broken-link",
          span,
          "there is no page or heading called " + shown(page),
          hint(
              () ->
                  Nearest.hint(
                      page,
                      index.titles().titles(),
                      "write the title of a page, or the name of its file")));
    }
    if (heading.isEmpty()) {
      return Resolution.to(new Target.Internal(place.get()));
    }
    return index
        .titles()
        .heading(place.get().output(), heading)
        .map(found -> Resolution.to(new Target.Internal(found)))
        .orElseGet(
            () ->
                Resolution.broken(
                    "broken-anchor",
                    span,
                    "there is no heading " + shown(heading) + " in " + place.get().title(),
                    hint(
                        () ->
                            Nearest.hint(
                                heading,
                                index.titles().headings(place.get().output()),
                                "write the words of a heading on that page"))));
  }

  /** The path from the guide's root; empty when it leaves the guide. */
  private static Optional<String> normalise(String source, String path) {
    if (path.indexOf('\\') >= 0) {
      return normalise(source, path.replace('\\', '/'));
    }
    Deque<String> parts = new ArrayDeque<>();
    if (!path.startsWith("/")) {
      for (String part : source.substring(0, source.lastIndexOf('/') + 1).split("/", -1)) {
        push(parts, part);
      }
    }
    for (String part : path.split("/", -1)) {
      if (part.equals("..")) {
        if (parts.pollLast() == null) {
          return Optional.empty();
        }
      } else {
        push(parts, part);
      }
    }
    return Optional.of(NormalForm.composed(String.join("/", parts)));
  }

  private static void push(Deque<String> parts, String part) {
    if (!part.isEmpty() && !part.equals(".")) {
      parts.addLast(part);
    }
  }

  private static Optional<String> scheme(String address) {
    int colon = address.indexOf(':');
    if (colon < 1) {
      return Optional.empty();
    }
    String scheme = address.substring(0, colon);
    boolean valid =
        Character.isLetter(scheme.charAt(0))
            && scheme
                .chars()
                .allMatch(c -> c < 128 && (Character.isLetterOrDigit(c) || "+.-".indexOf(c) >= 0));
    return valid ? Optional.of(scheme.toLowerCase(Locale.ROOT)) : Optional.empty();
  }

  private static boolean hasControl(String address) {
    return address.chars().anyMatch(c -> c < 0x20 || c == 0x7F);
  }

  private static String shown(String text) {
    String cut = text.length() > 80 ? text.substring(0, 79) + "…" : text;
    return "\"" + cut.replaceAll("\\p{Cntrl}", "�") + "\"";
  }
}
