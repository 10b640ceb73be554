-- What Prisma's schema cannot say. prisma/constraints.json lists what this file and later ones add,
-- and the tests compare that list with the database's catalogue.

-- Seats
CREATE UNIQUE INDEX "Rsvp_one_active_per_meetup" ON "Rsvp" ("meetupId", "userId")
  WHERE "status" IN ('going', 'waitlisted');
CREATE UNIQUE INDEX "Rsvp_one_going_per_event" ON "Rsvp" ("eventId", "userId")
  WHERE "status" = 'going';
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_guests_check" CHECK ("guests" >= 0);
ALTER TABLE "Meetup"
  ADD CONSTRAINT "Meetup_seats_check"
    CHECK ("seatsTaken" >= 0 AND ("capacity" IS NULL OR "seatsTaken" <= "capacity" + "overbooked")),
  ADD CONSTRAINT "Meetup_overbooked_check" CHECK ("overbooked" >= 0),
  ADD CONSTRAINT "Meetup_capacity_check" CHECK ("capacity" > 0),
  ADD CONSTRAINT "Meetup_party_limit_check" CHECK ("partyLimit" >= 0);

-- One meetup per city, one from afar
CREATE UNIQUE INDEX "Meetup_one_per_city" ON "Meetup" ("eventId", "cityId")
  WHERE "status" <> 'canceled' AND "cityId" IS NOT NULL;
CREATE UNIQUE INDEX "Meetup_one_afar" ON "Meetup" ("eventId")
  WHERE "status" <> 'canceled' AND "kind" = 'afar';
CREATE UNIQUE INDEX "Meetup_one_per_slug" ON "Meetup" ("eventId", "slug")
  WHERE "status" <> 'canceled';
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_kind_check" CHECK (
  CASE "kind"
    WHEN 'city' THEN "cityId" IS NOT NULL AND "slug" <> 'afar'
    WHEN 'afar' THEN "cityId" IS NULL AND "slug" = 'afar' AND "venue" IS NULL AND "capacity" IS NULL
  END
);

-- Times
ALTER TABLE "Event"
  ADD CONSTRAINT "Event_local_time_check" CHECK ("localTime" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$');
ALTER TABLE "Meetup"
  ADD CONSTRAINT "Meetup_local_times_check" CHECK (
    "startsLocal" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND "endsLocal" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'
    AND ("lineUpStartsLocal" IS NULL OR "lineUpStartsLocal" ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$')
  ),
  ADD CONSTRAINT "Meetup_instants_check" CHECK ("endsAt" > "startsAt");

-- Addresses and slugs
ALTER TABLE "User" ADD CONSTRAINT "User_email_lower_check" CHECK ("email" = lower("email"));
ALTER TABLE "Event" ADD CONSTRAINT "Event_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "City" ADD CONSTRAINT "City_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_slug_check" CHECK ("slug" ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

-- Counts and durations
ALTER TABLE "HeadCount" ADD CONSTRAINT "HeadCount_count_check" CHECK ("count" >= 0);
ALTER TABLE "Slot"
  ADD CONSTRAINT "Slot_seconds_check" CHECK ("seconds" >= 0 AND "changeoverSeconds" >= 0),
  ADD CONSTRAINT "Slot_talk_check" CHECK ("kind" = 'talk' OR "talkId" IS NULL);
CREATE UNIQUE INDEX "Slot_one_per_talk" ON "Slot" ("talkId") WHERE "withdrawnAt" IS NULL;
ALTER TABLE "VerificationToken" ADD CONSTRAINT "VerificationToken_tries_check" CHECK ("triesLeft" >= 0);

-- One row for the whole database
ALTER TABLE "Installation" ADD CONSTRAINT "Installation_one_row_check" CHECK ("id" = 1);
INSERT INTO "Installation" ("id") VALUES (1);
