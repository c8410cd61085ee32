package dev.guidewright.search;

import dev.guidewright.language.FunctionWords;
import dev.guidewright.model.Parallel;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.search.SearchDocument.Field;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index as files by name ({@code filters}, {@code terms/0}, …), as {@code FORMAT.md} describes
 * them, and the one that names the others.
 *
 * @param <F> what a file is: for the browser a script, for the command line its text
 * @param base the text of the file {@code index}
 * @param files the others, in the order in which they are written
 */
record Index<F>(String base, Map<String, F> files) {
  /** Makes a file as soon as its text is there, which nobody holds any longer then. */
  @FunctionalInterface
  interface Form<F> {
    /** The file of that name. */
    F of(String name, CharList text);
  }

  /** Indexes a guide. */
  static <F> Index<F> of(StudyGuide study, Form<F> form) {
    String language = study.guide().config().language();
    Stemming stemming = new Stemming(language);
    Lexicon lexicon = new Lexicon(stemming, FunctionWords.of(language));
    Synonyms synonyms = Synonyms.of(study.terms(), lexicon);
    Postings postings = new Postings();
    TextChunks<F> chunks = new TextChunks<>(form);
    Filters filters = new Filters();
    IntList stream = new IntList();
    IntList aliases = new IntList();
    Documents.each(
        study,
        document -> {
          int number = chunks.add(document);
          filters.add(number, document);
          postings.begin(number);
          aliases.clear();
          Set<Object> named = new HashSet<>();
          document
              .fields()
              .forEach(
                  (field, words) -> {
                    stream.clear();
                    lexicon.read(words, stream);
                    postings.add(field, stream);
                    synonyms.expand(stream, named, aliases);
                  });
          postings.add(Field.ALIAS, aliases);
        });
    postings.close(lexicon.size(), lexicon.functional());
    Inflections inflections = Inflections.of(stemming, lexicon.forms());
    TermShards terms = TermShards.of(lexicon, postings, inflections, synonyms);
    WordShards words = WordShards.of(lexicon.suggestions());
    Map<String, F> files = new LinkedHashMap<>();
    files.put("filters", form.of("filters", CharList.of(filters.text())));
    putAll(files, "terms/", terms.files(), form);
    putAll(files, "words/", words.files(), form);
    files.putAll(chunks.files());
    return new Index<>(
        IndexBase.text(filters, inflections, terms.firsts(), words.firsts(), language),
        Collections.unmodifiableMap(files));
  }

  private static <F> void putAll(
      Map<String, F> files, String prefix, List<CharList> texts, Form<F> form) {
    List<F> made = Parallel.map(texts.size(), i -> form.of(prefix + i, texts.get(i)));
    for (int i = 0; i < made.size(); i++) {
      files.put(prefix + i, made.get(i));
    }
  }
}
