package dev.guidewright.serve;

import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.guidewright.model.Content;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** What is shown now, and what has changed lately, for browsers that saw an earlier state. */
final class Current {
  private static final int REMEMBERED = 64;
  private static final int LISTED = 500;
  private static final int SENT = 2 << 20;
  private static final long PATIENCE = TimeUnit.MINUTES.toNanos(1);

  private final String run;
  private final Deque<Step> steps = new ArrayDeque<>();
  private Edition edition = Edition.none();
  private JsonArray mistakes = new JsonArray();
  private long step;
  private long editionStep;

  /** One change, and the paths that it changed. */
  private record Step(long number, List<String> changed) {}

  /**
   * An edition and its mark.
   *
   * @param mark names the state in which its pages were sent
   */
  record Shown(Edition edition, String mark) {}

  /**
   * @param run tells this server's marks from those of another one
   */
  Current(String run) {
    this.run = run;
  }

  synchronized Shown shown() {
    return new Shown(edition, run + "-" + editionStep);
  }

  /** The same, once the first build has come to an end, whichever it was. */
  synchronized Shown shownOnceBuilt() throws InterruptedException {
    long end = System.nanoTime() + PATIENCE;
    for (long rest = PATIENCE; step == 0 && rest > 0; rest = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, rest);
    }
    return shown();
  }

  /** The errors that keep a newer edition from being shown. */
  synchronized JsonArray mistakes() {
    return mistakes;
  }

  /** Shows a new edition; mistakes are over. */
  synchronized List<String> show(Edition next, Predicate<String> isSaved) {
    List<String> changed = next.changedSince(edition, isSaved);
    boolean first = edition.isEmpty();
    edition = next;
    if (changed.isEmpty() && mistakes.isEmpty()) {
      return changed;
    }
    mistakes = new JsonArray();
    advance(changed);
    editionStep = step;
    return first ? List.of() : changed;
  }

  /**
   * Shows pages of the next edition before the rest of it is made.
   *
   * @param pages by path
   * @return the paths of those that say something new
   */
  synchronized List<String> showFirst(Map<String, Content> pages) {
    List<String> changed =
        pages.entrySet().stream()
            .filter(page -> edition.differs(page.getKey(), page.getValue()))
            .map(Map.Entry::getKey)
            .sorted()
            .toList();
    if (!changed.isEmpty()) {
      edition = edition.with(pages);
      advance(changed);
      editionStep = step;
    }
    return changed;
  }

  /** Keeps the edition and says why it is old. */
  synchronized void keep(JsonArray found) {
    if (!found.equals(mistakes)) {
      mistakes = found;
      advance(List.of());
    }
  }

  private void advance(List<String> changed) {
    step++;
    notifyAll();
    steps.addLast(new Step(step, changed));
    if (steps.size() > REMEMBERED) {
      steps.removeFirst();
    }
  }

  /**
   * What a browser must know that last saw a mark; nothing when it is up to date.
   *
   * @param page path of the page that it shows; if it changed, the news holds it as it is now
   */
  synchronized Optional<Message> since(String mark, String page) {
    String now = run + "-" + step;
    if (mark.equals(now)) {
      return Optional.empty();
    }
    JsonObject json = new JsonObject();
    Optional<Set<String>> changed = changedSince(mark);
    if (changed.isPresent() && changed.get().size() <= LISTED) {
      JsonArray paths = new JsonArray();
      changed.get().forEach(paths::add);
      json.add("changed", paths);
      if (changed.get().contains(page)) {
        edition.bytes(page).filter(bytes -> bytes.length <= SENT).ifPresent(b -> add(json, b));
      }
    } else {
      json.add("changed", JsonNull.INSTANCE);
    }
    json.add("mistakes", mistakes);
    return Optional.of(new Message(now, json.toString()));
  }

  private void add(JsonObject json, byte[] page) {
    byte[] served = ServedPage.of(page, shown().mark());
    json.addProperty("page", new String(served, StandardCharsets.UTF_8));
  }

  private Optional<Set<String>> changedSince(String mark) {
    long seen = numberOf(mark);
    boolean remembered = !steps.isEmpty() && seen >= steps.getFirst().number() - 1;
    if (seen < 0 || seen > step || !remembered) {
      return Optional.empty();
    }
    Set<String> changed = new TreeSet<>();
    for (Step taken : steps) {
      if (taken.number() > seen) {
        changed.addAll(taken.changed());
      }
    }
    return Optional.of(changed);
  }

  private long numberOf(String mark) {
    String start = run + "-";
    String number = mark.startsWith(start) ? mark.substring(start.length()) : "";
    return number.matches("\\d{1,18}") ? Long.parseLong(number) : -1;
  }

  /**
   * What is sent to a browser.
   *
   * @param mark what it has seen then
   * @param json one line
   */
  record Message(String mark, String json) {}
}
