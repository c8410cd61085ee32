package dev.guidewright.read;

import dev.guidewright.model.FrontMatter;
import dev.guidewright.model.Section;
import java.util.List;
import java.util.Map;
import org.commonmark.node.Node;

/**
 * A Markdown file as a flat run of sections, before it is cut into chapters.
 *
 * @param source path of the file
 * @param meta what its front matter says
 * @param sections in order; the first has no heading (level 0) when text stands above the first one
 * @param footnotes definitions by label
 */
record FileSections(
    String source, FrontMatter meta, List<Section> sections, Map<String, Node> footnotes) {}
