package dev.guidewright.page;

/**
 * A link in the frame.
 *
 * @param title its words
 * @param href its address as seen from the page
 * @param note a few words beside it; may be empty
 */
record LinkView(String title, String href, String note) {
  LinkView(String title, String href) {
    this(title, href, "");
  }
}
