package dev.guidewright.serve;

import dev.guidewright.model.TextCache;
import java.nio.file.Path;

/**
 * What to preview, and where.
 *
 * @param guide a folder or a Markdown file
 * @param drafts whether drafts are part of it
 * @param bind the address to listen on; {@code localhost} for this machine alone
 * @param port the port to listen on; 0 for any that is free
 * @param cache what earlier runs kept
 */
public record PreviewRequest(Path guide, boolean drafts, String bind, int port, TextCache cache) {
  /** A preview that knows nothing of earlier runs. */
  public PreviewRequest(Path guide, boolean drafts, String bind, int port) {
    this(guide, drafts, bind, port, TextCache.none());
  }

  /** The address that only this machine can reach. */
  public static final String LOOPBACK = "localhost";

  /** Whether other machines may be able to reach it. */
  public boolean isOpenToOthers() {
    return !Hosts.isLoopback(bind);
  }
}
