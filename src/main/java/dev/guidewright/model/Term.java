package dev.guidewright.model;

import java.util.List;

/**
 * A term of the glossary.
 *
 * @param id the anchor on the glossary's page
 * @param name as the author writes it
 * @param aliases other names
 * @param place where it is defined
 * @param definition the first sentences in plain words, for a tooltip
 * @param blocks the definition as written
 */
public record Term(
    String id,
    String name,
    List<String> aliases,
    Place place,
    String definition,
    List<Block> blocks) {}
