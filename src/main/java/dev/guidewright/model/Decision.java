package dev.guidewright.model;

/**
 * A flowchart that asks questions and ends in actions.
 *
 * @param id the diagram's id
 * @param title the heading of its section
 * @param output path of its walk-through page
 * @param diagram where it was written
 * @param flowchart the graph
 */
public record Decision(
    String id, String title, String output, Diagram diagram, Flowchart flowchart) {}
