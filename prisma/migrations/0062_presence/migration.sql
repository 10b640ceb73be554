CREATE TYPE "Presence" AS ENUM ('was_there', 'watched', 'neither');

ALTER TABLE "Reflection" ADD COLUMN "presence" "Presence";
