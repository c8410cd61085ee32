package dev.guidewright.check;

import dev.guidewright.model.Chapter;
import dev.guidewright.model.Guide;
import dev.guidewright.model.Link;
import dev.guidewright.model.LinkedGuide;
import dev.guidewright.model.Percent;
import dev.guidewright.model.Problem;
import dev.guidewright.model.Result;
import dev.guidewright.model.Section;
import dev.guidewright.model.Span;
import dev.guidewright.model.Target;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tries links to other sites: one request at a time to each host with a pause between, several
 * hosts at once, and nothing that was fine within the last week. Only what surely leads nowhere is
 * a problem; a site that keeps programs out may be fine for people.
 */
public final class OutsideLinks implements Outside {
  private static final int HOSTS_AT_ONCE = 8;

  private final Options options;

  /**
   * How to try.
   *
   * @param cache the file that remembers what was fine
   * @param timeout for one answer
   * @param pause between two requests to one host
   * @param everywhere whether hosts of this machine and its network are tried too
   * @param clock says how old what is remembered is
   */
  public record Options(
      Path cache, Duration timeout, Duration pause, boolean everywhere, InstantSource clock) {
    /** As is polite to others and safe for this machine. */
    public static Options usual(Path cache) {
      return new Options(
          cache, Duration.ofSeconds(20), Duration.ofSeconds(1), false, InstantSource.system());
    }
  }

  /** Tries links as the options say. */
  public OutsideLinks(Options options) {
    this.options = options;
  }

  @Override
  public Result<Integer> look(Guide guide, LinkedGuide linked) {
    Map<URI, List<Span>> places = places(guide, linked);
    AnswerCache cache = AnswerCache.read(options.cache(), options.clock().instant());
    Map<URI, Answer> answers = new ConcurrentHashMap<>();
    Map<String, List<URI>> hosts = new TreeMap<>();
    for (URI uri : places.keySet()) {
      Optional<Answer> known = cache.get(uri);
      if (known.isPresent()) {
        answers.put(uri, known.get());
      } else {
        hosts.computeIfAbsent(uri.getHost(), host -> new ArrayList<>()).add(uri);
      }
    }
    Map<URI, Answer> fresh = new ConcurrentHashMap<>();
    ask(hosts, fresh);
    if (hosts.size() > 2 && fresh.values().stream().allMatch(Answer::isUnheardOf)) {
      return new Result<>(0, List.of(offline()));
    }
    answers.putAll(fresh);
    answers.forEach(cache::put);
    cache.write();
    Report report = new Report();
    places.forEach(
        (uri, spans) -> {
          Answer answer = answers.getOrDefault(uri, Answer.unknown());
          spans.forEach(span -> report(uri, answer, span, report));
        });
    return new Result<>(places.size(), report.problems());
  }

  /** When no name leads anywhere, it is the way out that is missing. */
  private static Problem offline() {
    return Problem.warning(
        OutsideRules.NETWORK,
        Span.file("."),
        "no other site can be reached from here",
        "check the network, and try again");
  }

  private static Map<URI, List<Span>> places(Guide guide, LinkedGuide linked) {
    Map<URI, List<Span>> places = new LinkedHashMap<>();
    for (Chapter chapter : guide.chapters()) {
      for (Section section : chapter.sections()) {
        for (Link link : section.links()) {
          if (linked.target(chapter.source(), link.destination())
              instanceof Target.External external) {
            uri(external.url())
                .ifPresent(
                    uri -> places.computeIfAbsent(uri, any -> new ArrayList<>()).add(link.span()));
          }
        }
      }
    }
    return places;
  }

  /** The address to ask for; empty when it is none of the web, or one that only serves examples. */
  private static Optional<URI> uri(String address) {
    int hash = address.indexOf('#');
    String plain = Percent.encode(hash < 0 ? address : address.substring(0, hash));
    try {
      URI uri = new URI(plain);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      boolean web = scheme.equals("http") || scheme.equals("https");
      boolean real = uri.getHost() != null && !Hosts.isForExamples(uri.getHost());
      return web && real ? Optional.of(uri) : Optional.empty();
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private void ask(Map<String, List<URI>> hosts, Map<URI, Answer> answers) {
    ExecutorService threads =
        Executors.newFixedThreadPool(
            HOSTS_AT_ONCE,
            task -> {
              Thread thread = new Thread(task, "links");
              thread.setDaemon(true);
              return thread;
            });
    try {
      WebAsker asker = new WebAsker(options);
      List<Future<?>> asked = new ArrayList<>();
      for (List<URI> uris : hosts.values()) {
        asked.add(threads.submit(() -> askHost(asker, uris, answers)));
      }
      for (Future<?> future : asked) {
        future.get();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  /** Asks one host; one that is not to be asked, or nobody knows, or is busy, is not waited for. */
  private void askHost(WebAsker asker, List<URI> uris, Map<URI, Answer> answers) {
    if (isOurs(uris.get(0).getHost())) {
      uris.forEach(uri -> answers.put(uri, Answer.unknown()));
      return;
    }
    try {
      Answer last = Answer.unknown();
      for (int i = 0; i < uris.size(); i++) {
        if (i > 0 && !last.endsAsking()) {
          Thread.sleep(options.pause().toMillis());
        }
        last = last.endsAsking() ? last : asker.ask(uris.get(i));
        answers.put(uris.get(i), last);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private boolean isOurs(String host) {
    try {
      return !options.everywhere() && Hosts.isPrivate(host);
    } catch (UnknownHostException e) {
      return false;
    }
  }

  private static void report(URI uri, Answer answer, Span span, Report report) {
    switch (answer.verdict()) {
      case DEAD ->
          report.add(
              OutsideRules.DEAD,
              span,
              uri + ": " + answer.reason(),
              "link to where it is now, or to a copy in an archive");
      case MOVED ->
          report.add(
              OutsideRules.MOVED, span, uri + " has moved for good", "write " + answer.reason());
      case FINE, UNKNOWN -> {
        // Nothing is wrong, or nobody knows.
      }
    }
  }
}
