package dev.guidewright.bench;

import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * The vocabulary of a corpus: English words with the uneven use of a real text, turned for each
 * folder so that folders have topics, and made-up product names that are rare.
 */
final class CorpusWords {
  private static final List<String> NOUNS =
      words(
          """
          platform team service budget roadmap incident customer contract migration vendor interface
          deadline review release pipeline dependency architecture decision strategy portfolio engineer
          manager principal director capacity latency reliability security compliance audit region
          database cache queue gateway tenant invoice payment order catalogue inventory shipment warehouse
          metric dashboard alert threshold objective experiment hypothesis prototype feature backlog sprint
          estimate risk mitigation option outcome evidence interview candidate promotion feedback coaching
          mentor culture trust conflict negotiation stakeholder sponsor board executive investor market
          competitor licence framework library runtime compiler cluster container network protocol schema
          record event stream batch report forecast allocation headcount salary contractor agency partner
          integration boundary ownership duty rotation handover document proposal memo principle standard
          exception waiver debt refactoring rewrite monolith module package repository branch build artifact
          """);
  private static final List<String> VERBS =
      words(
          """
          decide measure explain compare prepare reduce replace protect support deliver observe review
          challenge delegate negotiate estimate allocate migrate retire publish automate simplify document
          question listen escalate recover monitor validate prioritise coordinate adopt consolidate budget
          forecast sequence isolate restore rehearse standardise encourage approve reject postpone defend
          """);
  private static final List<String> ADJECTIVES =
      words(
          """
          technical strategic shared critical internal external reliable fragile expensive measurable
          regulated distributed central regional temporary durable reversible visible hidden senior early
          mature legacy modern quarterly annual operational financial organisational cultural personal
          public private automated manual incremental ambitious realistic narrow broad common rare simple
          """);
  private static final List<String> JOINTS =
      words(
          "the a of and to in for with when because before after without unless so that while"
              + " under");
  private static final List<String> STARTS =
      words(
          """
          Measuring Choosing Explaining Replacing Planning Funding Staffing Reviewing Testing Sharing
          Changing Protecting Reporting Learning Comparing Defending
          """);
  private static final List<String> SYLLABLES =
      words("ka lo mi ten ra vo sel dor nix pa ber tu zan que fi mar gol hest ur wyn");

  private final Random random;
  private final int turn;

  /** Words drawn by {@code random}, with the common ones of topic {@code topic}. */
  CorpusWords(Random random, int topic) {
    this.random = random;
    this.turn = topic * 17;
  }

  String noun() {
    return common(NOUNS);
  }

  String verb() {
    return common(VERBS);
  }

  String adjective() {
    return common(ADJECTIVES);
  }

  /** A made-up name that hardly any other page has. */
  String product() {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
    }
    return capitalised(name.toString());
  }

  /** A sentence of about {@code length} words. */
  String sentence(int length) {
    StringBuilder sentence = new StringBuilder(capitalised(adjective())).append(' ').append(noun());
    for (int i = 2; i < length; i++) {
      sentence.append(' ').append(word(i));
    }
    return sentence.append(' ').append(noun()).append('.').toString();
  }

  private String word(int position) {
    return switch (position % 5) {
      case 0 -> adjective();
      case 1 -> noun();
      case 2 -> verb();
      default -> random.nextInt(60) == 0 ? product() : JOINTS.get(random.nextInt(JOINTS.size()));
    };
  }

  /** Squaring makes some words many times as frequent as others, as in a language. */
  private String common(List<String> from) {
    double place = random.nextDouble();
    return from.get(((int) (place * place * from.size()) + turn) % from.size());
  }

  /** The heading at a place on a page, without drawing: other pages must be able to link to it. */
  static String heading(int page, int place) {
    int seed = page * 31 + place * 7;
    return STARTS.get(place % STARTS.size())
        + ' '
        + ADJECTIVES.get(seed % ADJECTIVES.size())
        + ' '
        + NOUNS.get((seed / 3 + page) % NOUNS.size());
  }

  /** The glossary's term of a number; terms of different numbers differ. */
  static String term(int number) {
    return ADJECTIVES.get(number % ADJECTIVES.size())
        + ' '
        + NOUNS.get(number / ADJECTIVES.size() * 13 % NOUNS.size());
  }

  /** The acronym of a term, in capitals, with its number so that acronyms differ. */
  static String acronym(int number) {
    StringBuilder letters = new StringBuilder();
    for (String word : term(number).split(" ", -1)) {
      letters.append(Character.toUpperCase(word.charAt(0)));
    }
    return letters.append('X').append(number).toString();
  }

  static String capitalised(String text) {
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  private static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }
}
