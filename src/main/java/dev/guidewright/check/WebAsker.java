package dev.guidewright.check;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import javax.net.ssl.SSLException;

/** Asks for one address: HEAD, and GET where a site has no ear for that; redirects step by step. */
final class WebAsker {
  private static final int MOST_REDIRECTS = 5;
  private static final String AGENT = "Mozilla/5.0 (compatible; Guidewright link check)";

  private final OutsideLinks.Options options;
  private final HttpClient client;

  WebAsker(OutsideLinks.Options options) {
    this.options = options;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(options.timeout())
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  Answer ask(URI uri) throws InterruptedException {
    try {
      return follow(uri);
    } catch (UnknownHostException | UnresolvedAddressException e) {
      return Answer.unheardOf();
    } catch (HttpTimeoutException e) {
      return Answer.dead("no answer within " + options.timeout().toSeconds() + " seconds");
    } catch (ConnectException e) {
      return e.getCause() instanceof UnresolvedAddressException
          ? Answer.unheardOf()
          : Answer.dead("the site refuses to connect");
    } catch (SSLException e) {
      return Answer.dead("the site's certificate is not accepted");
    } catch (IOException | IllegalArgumentException e) {
      return Answer.unknown();
    }
  }

  private Answer follow(URI from) throws IOException, InterruptedException {
    URI at = from;
    boolean forGood = true;
    for (int step = 0; step <= MOST_REDIRECTS; step++) {
      if (!options.everywhere() && Hosts.isPrivate(at.getHost())) {
        return Answer.unknown();
      }
      HttpResponse<InputStream> response = answer(at);
      int status = response.statusCode();
      Optional<URI> next = status >= 300 && status < 400 ? next(at, response) : Optional.empty();
      if (next.isEmpty()) {
        return judge(from, at, status, forGood);
      }
      forGood &= status == 301 || status == 308;
      at = next.get();
    }
    return Answer.dead("it redirects without end");
  }

  private HttpResponse<InputStream> answer(URI uri) throws IOException, InterruptedException {
    HttpResponse<InputStream> head = send("HEAD", uri);
    return head.statusCode() >= 400 && !isBusy(head.statusCode()) ? send("GET", uri) : head;
  }

  private HttpResponse<InputStream> send(String method, URI uri)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(options.timeout())
            .header("User-Agent", AGENT)
            .header("Accept", "text/html,*/*;q=0.8")
            .method(method, HttpRequest.BodyPublishers.noBody())
            .build();
    HttpResponse<InputStream> response =
        client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    response.body().close();
    return response;
  }

  /** Where a redirect leads, if that is a place of the web. */
  private static Optional<URI> next(URI at, HttpResponse<InputStream> response) {
    return response
        .headers()
        .firstValue("Location")
        .map(location -> at.resolve(location.strip().replace(" ", "%20")))
        .filter(
            uri ->
                uri.getHost() != null
                    && uri.getScheme() != null
                    && uri.getScheme().toLowerCase(Locale.ROOT).matches("https?"));
  }

  /** RFC 6585 and RFC 9110: too many requests, or none for now. */
  private static boolean isBusy(int status) {
    return status == 429 || status == 503;
  }

  private static Answer judge(URI from, URI at, int status, boolean forGood) {
    if (status == 404 || status == 410) {
      return Answer.dead("the site says that there is no such page (" + status + ")");
    }
    if (status >= 300) {
      return isBusy(status) ? Answer.busy() : Answer.unknown();
    }
    return forGood && !at.equals(from) ? Answer.moved(at.toString()) : Answer.fine();
  }
}
