package dev.guidewright.page;

import java.util.List;
import java.util.Optional;

/**
 * What stands around the text of a page.
 *
 * @param root way to the site's root: empty, ends in a slash, or is absolute for the error page
 * @param kind the page's kind, such as {@code chapter}
 * @param headTitle for the browser's tab
 * @param canonical absolute address; empty without a base address
 * @param provenance which layer the page comes from, in words; empty when that is not wanted
 * @param shelves generated pages that practice or look things up
 */
record FrameView(
    String path,
    String root,
    String lang,
    String dir,
    String kind,
    String title,
    String headTitle,
    String description,
    String canonical,
    GuideView guide,
    List<NavNode> nav,
    List<LinkView> shelves,
    List<LinkView> crumbs,
    List<TocEntry> toc,
    Optional<LinkView> previous,
    Optional<LinkView> next,
    String edit,
    String provenance) {}
