-- Full-text search in both languages, where an accent makes no difference.
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION "search_en" (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION "search_en"
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;

CREATE TEXT SEARCH CONFIGURATION "search_fr" (COPY = pg_catalog.french);
ALTER TEXT SEARCH CONFIGURATION "search_fr"
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- The stemmer knows some French endings, such as « -ée », by their accents only: words are kept with both stems.
CREATE FUNCTION "search_vector"("isFrench" boolean, "words" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "isFrench"
    THEN to_tsvector('search_fr', "words") || to_tsvector('pg_catalog.french', "words")
    ELSE to_tsvector('search_en', "words") END;

CREATE INDEX "Event_search_idx" ON "Event" USING gin ((
  search_vector(false, "hashtag" || ' ' || coalesce("titleEn", '') || ' ' || coalesce("summaryEn", '')
    || ' ' || coalesce("descriptionEn", ''))
  || search_vector(true, coalesce("titleFr", '') || ' ' || coalesce("summaryFr", '')
    || ' ' || coalesce("descriptionFr", ''))));
CREATE INDEX "Reflection_search_idx" ON "Reflection" USING gin (
  search_vector("locale" = 'fr', coalesce("title", '') || ' ' || "stayed"
    || ' ' || coalesce("opening", '') || ' ' || coalesce("closing", '')));
-- Its language is its reflection's.
CREATE INDEX "ReflectionPoint_search_idx" ON "ReflectionPoint" USING gin (
  (search_vector(false, "text") || search_vector(true, "text")));
CREATE INDEX "Talk_search_idx" ON "Talk" USING gin (
  search_vector("locale" = 'fr', "title" || ' ' || coalesce("abstract", '') || ' ' || "speakerName"));
CREATE INDEX "Comment_search_idx" ON "Comment" USING gin (search_vector("locale" = 'fr', "body"));
