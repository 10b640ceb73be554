-- The stemmer knows some French endings, such as « -ée », by their accents only: words are kept with both stems, that of
-- the accented word without its accents, so that « developper » finds « développée ».
CREATE FUNCTION "without_accents"("stems" text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate("stems", 'àâäçéèêëîïôöùûüÿ', 'aaaceeeeiioouuuy');

CREATE OR REPLACE FUNCTION "search_vector"("isFrench" boolean, "words" text) RETURNS tsvector
  LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN CASE WHEN "isFrench"
    THEN to_tsvector('search_fr', "words")
      || "without_accents"(to_tsvector('pg_catalog.french', "words")::text)::tsvector
    ELSE to_tsvector('search_en', "words") END;

REINDEX INDEX "Event_search_idx";
REINDEX INDEX "Reflection_search_idx";
REINDEX INDEX "ReflectionPoint_search_idx";
REINDEX INDEX "Talk_search_idx";
REINDEX INDEX "Comment_search_idx";
