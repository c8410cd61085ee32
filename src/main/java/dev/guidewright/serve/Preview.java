package dev.guidewright.serve;

import dev.guidewright.build.Build;
import dev.guidewright.build.BuildRequest;
import dev.guidewright.build.Draft;
import dev.guidewright.build.SiteBuilder;
import dev.guidewright.build.StageListener;
import dev.guidewright.model.Content;
import dev.guidewright.model.Memo;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A guide as it looks while it is written: built in memory, served to browsers, built again after
 * each save. It writes nothing to any disk.
 */
public final class Preview implements AutoCloseable {
  /** How many pages that are looked at are made before the rest. */
  private static final int AT_ONCE = 4;

  private final PreviewRequest request;
  private final PreviewListener listener;
  private final Listeners listeners;
  private final Hosts hosts;
  private final SavedFiles saved = new SavedFiles();
  private final Unfinished unfinished = new Unfinished();
  private final Watching watching;
  private final Current current = new Current(UUID.randomUUID().toString().substring(0, 8));
  private final ExecutorService requests =
      Executors.newCachedThreadPool(task -> daemon(task, "request"));
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "sweep"));
  private final Channel channel = new Channel(current, requests);
  private final Thread builder = daemon(this::run, "build");
  private Memo memo;
  private final CountDownLatch closed = new CountDownLatch(1);

  private Preview(PreviewRequest request, PreviewListener listener, Listeners listeners) {
    this.request = request;
    this.memo = Memo.ofBuilds(request.cache());
    this.listener = listener;
    this.listeners = listeners;
    this.hosts = new Hosts(request.bind(), listeners.port());
    this.watching = new Watching(saved, listener::polls);
  }

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Begins to listen, to watch and to build; returns when browsers may connect.
   *
   * @throws PortTakenException when another program listens there
   * @throws IOException when the machine does not let it listen
   */
  public static Preview start(PreviewRequest request, PreviewListener listener)
      throws PortTakenException, IOException {
    Listeners listeners = Listeners.on(request.bind(), request.port());
    Preview preview = new Preview(request, listener, listeners);
    preview.start();
    return preview;
  }

  private void start() {
    SiteHandler handler = new SiteHandler(current, channel, hosts);
    listeners.start(handler, requests);
    builder.start();
    var unused = clock.scheduleAtFixedRate(channel::sweep, 5, 5, TimeUnit.SECONDS);
  }

  /** What to open in a browser. */
  public URI address() {
    return URI.create("http://" + hosts.shown() + ":" + listeners.port() + "/");
  }

  private void run() {
    try {
      watching.follow(WatchPlan.of(request.guide()));
      build(new SavedFiles.Storm(List.of(), System.nanoTime()));
      while (closed.getCount() > 0) {
        build(saved.next());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void build(SavedFiles.Storm storm) throws InterruptedException {
    unfinished.saved(storm);
    try {
      BuildRequest asked =
          new BuildRequest(request.guide(), Optional.empty(), request.drafts(), false);
      Draft draft = SiteBuilder.draft(asked, StageListener.silent(), memo);
      WatchPlan plan = WatchPlan.of(request.guide(), draft.guide());
      watching.follow(plan);
      showFirst(draft);
      if (!unfinished.isOvertaken(saved)) {
        finish(draft, plan);
      }
    } catch (RuntimeException e) {
      memo = Memo.ofBuilds(request.cache());
      current.keep(Mistakes.of(e));
      channel.announce();
      listener.failed(e);
    }
  }

  private void finish(Draft draft, WatchPlan plan) {
    Build build = draft.build();
    List<Path> files = unfinished.files();
    List<String> changed = show(build, draft, plan);
    long millis = unfinished.millis();
    listener.built(new Rebuild(files, build, unfinished.finish(changed), millis));
  }

  /** A page that somebody looks at need not wait for all the others. */
  private void showFirst(Draft draft) {
    Map<String, Content> pages = new HashMap<>();
    for (String path : channel.watched()) {
      if (pages.size() < AT_ONCE) {
        draft.page(path).ifPresent(page -> pages.put(page.path(), page.content()));
      }
    }
    List<String> changed = current.showFirst(pages);
    if (!changed.isEmpty()) {
      channel.announce();
      unfinished.shown(changed);
    }
  }

  private List<String> show(Build build, Draft draft, WatchPlan plan) {
    List<String> changed = List.of();
    if (build.isWritable()) {
      changed = current.show(Edition.of(draft), isSaved(unfinished.files(), plan));
    } else {
      current.keep(Mistakes.of(request.guide(), build));
    }
    channel.announce();
    return changed;
  }

  /** Of an archive that was saved, every picture may be another one. */
  private static Predicate<String> isSaved(List<Path> files, WatchPlan plan) {
    if (files.stream().anyMatch(plan.files()::contains)) {
      return path -> true;
    }
    Set<String> names = files.stream().map(plan::named).collect(Collectors.toSet());
    return names::contains;
  }

  /** Waits until the preview is closed. */
  public void await() throws InterruptedException {
    closed.await();
  }

  @Override
  public void close() {
    closed.countDown();
    builder.interrupt();
    watching.close();
    clock.shutdownNow();
    listeners.close();
    requests.shutdownNow();
  }
}
