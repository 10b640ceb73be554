-- A host's report may be a photo alone.
ALTER TABLE "Report" ALTER COLUMN "text" DROP NOT NULL;
