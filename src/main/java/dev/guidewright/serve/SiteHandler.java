package dev.guidewright.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.guidewright.model.Content;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/** Answers requests from the edition that is shown; a path is looked up, never opened. */
final class SiteHandler implements HttpHandler {
  private static final String PLAIN = "text/plain; charset=utf-8";
  private static final String HTML = "text/html; charset=utf-8";

  private final Current current;
  private final Channel channel;
  private final Hosts hosts;
  private final Map<String, Content> client = ClientFiles.all();

  SiteHandler(Current current, Channel channel, Hosts hosts) {
    this.current = current;
    this.channel = channel;
    this.hosts = hosts;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("Referrer-Policy", "no-referrer");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    headers.set("Cache-Control", "no-cache");
    if (!hosts.answersTo(header(exchange, "Host"))) {
      refuse(exchange, 403, "This server answers to http://" + hosts.shown() + " only.");
    } else if (!isRead(exchange)) {
      headers.set("Allow", "GET, HEAD");
      refuse(exchange, 405, "Only GET and HEAD.");
    } else {
      answer(exchange, Optional.ofNullable(exchange.getRequestURI().getPath()).orElse(""));
    }
  }

  private static boolean isRead(HttpExchange exchange) {
    return exchange.getRequestMethod().equals("GET") || exchange.getRequestMethod().equals("HEAD");
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    if (path.equals(ClientFiles.EVENTS)) {
      listen(exchange);
      return;
    }
    Content own = client.get(path);
    if (own != null) {
      send(exchange, 200, MediaTypes.of(path), own.bytes());
      return;
    }
    Current.Shown shown = shown();
    if (shown.edition().isEmpty()) {
      unbuilt(exchange, shown, path);
    } else {
      file(exchange, shown, path);
    }
  }

  private Current.Shown shown() throws IOException {
    try {
      return current.shownOnceBuilt();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }

  /** Only a page of ours may listen, and only as an event source. */
  private void listen(HttpExchange exchange) throws IOException {
    String origin = header(exchange, "Origin");
    String site = header(exchange, "Sec-Fetch-Site");
    boolean ours = origin.isEmpty() || origin.equals("http://" + header(exchange, "Host"));
    boolean near = site.isEmpty() || site.equals("same-origin");
    boolean asEvents = header(exchange, "Accept").contains("text/event-stream");
    if (!ours || !near || !asEvents || !exchange.getRequestMethod().equals("GET")) {
      refuse(exchange, 403, "Only pages of this server may listen.");
      return;
    }
    String last = header(exchange, "Last-Event-ID");
    String since = last.isEmpty() ? asked(exchange.getRequestURI(), "since") : last;
    channel.open(exchange, since, asked(exchange.getRequestURI(), "page"));
  }

  private static String asked(URI address, String name) {
    String query = Optional.ofNullable(address.getRawQuery()).orElse("");
    for (String part : query.split("&", -1)) {
      if (part.startsWith(name + "=")) {
        return URLDecoder.decode(part.substring(name.length() + 1), StandardCharsets.UTF_8);
      }
    }
    return "";
  }

  private void unbuilt(HttpExchange exchange, Current.Shown shown, String path) throws IOException {
    boolean page = path.endsWith("/") || path.endsWith(".html");
    byte[] body = StandIn.unbuilt(current.mistakes());
    if (page) {
      send(exchange, 503, HTML, ServedPage.of(body, shown.mark()));
    } else {
      refuse(exchange, 503, "The guide cannot be built yet.");
    }
  }

  private void file(HttpExchange exchange, Current.Shown shown, String path) throws IOException {
    String name = path.startsWith("/") ? path.substring(1) : path;
    String wanted = name.isEmpty() || name.endsWith("/") ? name + "index.html" : name;
    Optional<byte[]> bytes = shown.edition().bytes(wanted);
    if (bytes.isPresent()) {
      send(exchange, 200, MediaTypes.of(wanted), prepared(wanted, bytes.get(), shown));
    } else if (shown.edition().files().containsKey(name + "/index.html")) {
      redirect(exchange, "/" + name + "/");
    } else {
      missing(exchange, shown);
    }
  }

  private static byte[] prepared(String path, byte[] bytes, Current.Shown shown) {
    return path.endsWith(".html") ? ServedPage.of(bytes, shown.mark()) : bytes;
  }

  private static void redirect(HttpExchange exchange, String folder) throws IOException {
    try {
      String location = new URI(null, null, folder, null).getRawPath();
      exchange.getResponseHeaders().set("Location", location);
      refuse(exchange, 302, location);
    } catch (URISyntaxException e) {
      refuse(exchange, 404, "No such page.");
    }
  }

  /** The site's own page for this is made for where it is published, so its links are bent. */
  private static void missing(HttpExchange exchange, Current.Shown shown) throws IOException {
    Edition edition = shown.edition();
    byte[] page =
        edition
            .bytes("404.html")
            .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
            .map(html -> html.replace("=\"" + edition.baseUrl(), "=\"/"))
            .map(html -> html.getBytes(StandardCharsets.UTF_8))
            .orElseGet(StandIn::missing);
    send(exchange, 404, HTML, ServedPage.of(page, shown.mark()));
  }

  private static void refuse(HttpExchange exchange, int status, String why) throws IOException {
    send(exchange, status, PLAIN, (why + "\n").getBytes(StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    Headers headers = exchange.getResponseHeaders();
    headers.set("Content-Type", type);
    if (status == 200) {
      String tag = tag(body);
      headers.set("ETag", tag);
      if (header(exchange, "If-None-Match").contains(tag)) {
        exchange.sendResponseHeaders(304, -1);
        return;
      }
    }
    if (exchange.getRequestMethod().equals("HEAD")) {
      headers.set("Content-Length", String.valueOf(body.length));
      exchange.sendResponseHeaders(status, -1);
      return;
    }
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String tag(byte[] body) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(body);
      return "\"" + HexFormat.of().formatHex(hash, 0, 16) + "\"";
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String header(HttpExchange exchange, String name) {
    return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
  }
}
