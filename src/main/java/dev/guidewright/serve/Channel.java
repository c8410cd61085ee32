package dev.guidewright.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/**
 * Tells browsers what has changed. A browser asks as an {@code EventSource}; its request is kept
 * until there is something to say, and asked again after each answer, so that no thread waits for a
 * browser and none that went away is kept for long.
 *
 * <p>The form is that of <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">
 * server-sent events</a>.
 */
final class Channel {
  private static final int MOST = 100;
  private static final long KEPT = TimeUnit.SECONDS.toNanos(20);
  private static final String AGAIN = "retry: 100\n";

  private final Current current;
  private final Executor executor;
  private final Map<HttpExchange, Long> waiting = new LinkedHashMap<>();

  Channel(Current current, Executor executor) {
    this.current = current;
    this.executor = executor;
  }

  /**
   * Answers now when there is news since a mark, else later.
   *
   * @param page path of the page that asks
   */
  void open(HttpExchange exchange, String mark, String page) {
    Optional<Current.Message> news;
    List<HttpExchange> tooMany = new ArrayList<>();
    synchronized (waiting) {
      news = current.since(mark, page);
      if (news.isEmpty()) {
        exchange.setAttribute("mark", mark);
        exchange.setAttribute("page", page);
        waiting.put(exchange, System.nanoTime());
        take(waiting.size() - MOST, tooMany);
      }
    }
    news.ifPresent(message -> send(exchange, event(message)));
    tooMany.forEach(old -> sendLater(old, AGAIN + "\n"));
  }

  /** Paths of the pages that somebody looks at, the last to be opened first. */
  List<String> watched() {
    List<String> pages = new ArrayList<>();
    synchronized (waiting) {
      waiting.keySet().forEach(exchange -> pages.add(0, asked(exchange, "page")));
    }
    return pages.stream().distinct().toList();
  }

  /** Answers all that wait and have not seen the news. */
  void announce() {
    Map<HttpExchange, String> told = new LinkedHashMap<>();
    synchronized (waiting) {
      for (HttpExchange exchange : List.copyOf(waiting.keySet())) {
        current
            .since(asked(exchange, "mark"), asked(exchange, "page"))
            .ifPresent(
                message -> {
                  waiting.remove(exchange);
                  told.put(exchange, event(message));
                });
      }
    }
    told.forEach(this::sendLater);
  }

  /** Sends those away that wait for long; a browser that is still there comes back. */
  void sweep() {
    List<HttpExchange> old = new ArrayList<>();
    synchronized (waiting) {
      long now = System.nanoTime();
      waiting.forEach(
          (exchange, since) -> {
            if (now - since > KEPT) {
              old.add(exchange);
            }
          });
      old.forEach(waiting::remove);
    }
    old.forEach(exchange -> sendLater(exchange, AGAIN + "\n"));
  }

  private static String asked(HttpExchange exchange, String name) {
    return String.valueOf(exchange.getAttribute(name));
  }

  private void take(int count, List<HttpExchange> taken) {
    Iterator<HttpExchange> oldest = waiting.keySet().iterator();
    for (int i = 0; i < count && oldest.hasNext(); i++) {
      taken.add(oldest.next());
      oldest.remove();
    }
  }

  private static String event(Current.Message message) {
    return AGAIN + "id: " + message.mark() + "\ndata: " + message.json() + "\n\n";
  }

  private void sendLater(HttpExchange exchange, String text) {
    try {
      executor.execute(() -> send(exchange, text));
    } catch (RejectedExecutionException e) {
      exchange.close();
    }
  }

  private static void send(HttpExchange exchange, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
    try {
      exchange.sendResponseHeaders(200, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    } catch (IOException e) {
      // The browser went away; there is nobody to tell.
      exchange.close();
    }
  }
}
