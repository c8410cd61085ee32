package dev.guidewright.model;

import org.commonmark.node.Text;

/**
 * The first use of a term in a section.
 *
 * @param term the term
 * @param text the text node it stands in
 * @param start first character, from 0
 * @param end behind its last character
 */
public record TermUse(Term term, Text text, int start, int end) {}
