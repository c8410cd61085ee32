package dev.guidewright.model;

import java.util.List;
import java.util.function.Function;

/**
 * What a stage returns: a value, which is usable even when there are problems, and the problems.
 *
 * @param <T> the value's type
 * @param value the stage's result
 * @param problems what was found wrong on the way
 */
public record Result<T>(T value, List<Problem> problems) {
  /** Copies the list of problems. */
  public Result {
    problems = List.copyOf(problems);
  }

  /** A result without a problem. */
  public static <T> Result<T> of(T value) {
    return new Result<>(value, List.of());
  }

  /** The same problems with another value. */
  public <R> Result<R> map(Function<? super T, ? extends R> function) {
    return new Result<>(function.apply(value), problems);
  }
}
