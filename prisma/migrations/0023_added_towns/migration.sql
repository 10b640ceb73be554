-- An organizer who adds a town names its province and its clock, not its coordinates.
ALTER TABLE "City" ALTER COLUMN "latitude" DROP NOT NULL, ALTER COLUMN "longitude" DROP NOT NULL;
