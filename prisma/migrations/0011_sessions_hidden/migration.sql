-- A session's row holds an HMAC of its token from now on. The tokens that stood here as they were open nothing
-- any more: who was signed in signs in again.
DELETE FROM "Session";
