package dev.guidewright.serve;

/** Hears what a preview does; called from the preview's own threads, one call at a time. */
public interface PreviewListener {
  /** The guide was built, for the first time or after a save. */
  void built(Rebuild rebuild);

  /** The guide could not be built for a reason that is no problem of the guide's. */
  void failed(RuntimeException reason);

  /** Native file events are not to be had; files are looked at twice a second instead. */
  void polls(String reason);
}
