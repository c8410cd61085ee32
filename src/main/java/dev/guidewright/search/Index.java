package dev.guidewright.search;

import dev.guidewright.language.FunctionWords;
import dev.guidewright.model.StudyGuide;
import dev.guidewright.search.SearchDocument.Field;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The index as texts by name ({@code index}, {@code filters}, {@code terms/0}, …), as {@code
 * FORMAT.md} describes them. The browser gets each as a script, the command line as it is.
 *
 * @param texts by name, {@code index} first
 */
record Index(Map<String, String> texts) {
  /** Indexes a guide. */
  static Index of(StudyGuide study) {
    String language = study.guide().config().language();
    Stemming stemming = new Stemming(language);
    Lexicon lexicon = new Lexicon(stemming, FunctionWords.of(language));
    Synonyms synonyms = Synonyms.of(study.terms(), lexicon);
    Postings postings = new Postings();
    TextChunks chunks = new TextChunks();
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
    return new Index(
        texts(
            IndexBase.text(filters, inflections, terms.firsts(), words.firsts(), language),
            filters.text(),
            terms.files(),
            words.files(),
            chunks.files()));
  }

  private static Map<String, String> texts(
      String base, String filters, List<String> terms, List<String> words, List<String> chunks) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("index", base);
    texts.put("filters", filters);
    putAll(texts, "terms/", terms);
    putAll(texts, "words/", words);
    putAll(texts, "text/", chunks);
    return Collections.unmodifiableMap(texts);
  }

  private static void putAll(Map<String, String> texts, String prefix, List<String> files) {
    for (int i = 0; i < files.size(); i++) {
      texts.put(prefix + i, files.get(i));
    }
  }
}
