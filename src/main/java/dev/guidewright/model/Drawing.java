package dev.guidewright.model;

/**
 * A graph as a picture.
 *
 * @param svg one {@code <svg>} element, safe to put into a page, ids prefixed with the diagram's id
 * @param width in CSS pixels
 * @param height in CSS pixels
 * @param alternative the same in words, as nested questions and answers
 */
public record Drawing(String svg, double width, double height, String alternative) {}
