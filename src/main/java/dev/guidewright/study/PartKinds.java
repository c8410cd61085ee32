package dev.guidewright.study;

import dev.guidewright.model.Part;

/** Which part a label opens. */
final class PartKinds {
  private PartKinds() {}

  static Part.Kind of(Label label) {
    return switch (label) {
      case WHY -> Part.Kind.WHY;
      case FRAMEWORK_ANSWER -> Part.Kind.FRAMEWORK_ANSWER;
      case ANSWER_TEMPLATE -> Part.Kind.ANSWER_TEMPLATE;
      case STRONG_ANSWER -> Part.Kind.STRONG_ANSWER;
      case WEAK_ANSWER -> Part.Kind.WEAK_ANSWER;
      case LISTEN_FOR -> Part.Kind.LISTEN_FOR;
      case FOLLOW_UPS -> Part.Kind.FOLLOW_UPS;
      case CONTEXT -> Part.Kind.CONTEXT;
      case CONSTRAINTS -> Part.Kind.CONSTRAINTS;
      case CLARIFYING -> Part.Kind.CLARIFYING;
      case HINTS -> Part.Kind.HINTS;
      case RUBRIC -> Part.Kind.RUBRIC;
      case VARIANTS -> Part.Kind.VARIANTS;
      default -> Part.Kind.OTHER;
    };
  }
}
