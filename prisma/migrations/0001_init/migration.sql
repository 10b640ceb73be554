-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "CountPrecision" AS ENUM ('exactly', 'at_least');

-- CreateEnum
CREATE TYPE "CountMethod" AS ENUM ('by_eye', 'one_by_one', 'door_list', 'photo', 'other');

-- CreateEnum
CREATE TYPE "EventStatus" AS ENUM ('draft', 'published', 'canceled');

-- CreateEnum
CREATE TYPE "SampleData" AS ENUM ('none', 'partly', 'wholly');

-- CreateEnum
CREATE TYPE "MeetupKind" AS ENUM ('city', 'afar');

-- CreateEnum
CREATE TYPE "MeetupStatus" AS ENUM ('proposed', 'published', 'canceled');

-- CreateEnum
CREATE TYPE "SpokenLanguage" AS ENUM ('en', 'fr', 'asl', 'lsq');

-- CreateEnum
CREATE TYPE "AccessFeature" AS ENUM ('step_free', 'washroom', 'lift', 'backed_seats', 'drop_off', 'noise', 'light', 'scent_free', 'hearing', 'quiet_corner');

-- CreateEnum
CREATE TYPE "AccessAnswer" AS ENUM ('yes', 'no', 'unknown');

-- CreateEnum
CREATE TYPE "ClockChoice" AS ENUM ('earlier', 'later');

-- CreateEnum
CREATE TYPE "MeetupRoleKind" AS ENUM ('host', 'door', 'emcee');

-- CreateEnum
CREATE TYPE "MailLanguage" AS ENUM ('en', 'fr', 'both');

-- CreateEnum
CREATE TYPE "Locale" AS ENUM ('en', 'fr');

-- CreateEnum
CREATE TYPE "StripPlace" AS ENUM ('NT', 'AT', 'ET', 'CT', 'MT', 'PT');

-- CreateEnum
CREATE TYPE "ReflectionStatus" AS ENUM ('draft', 'published', 'withdrawn');

-- CreateEnum
CREATE TYPE "PointKind" AS ENUM ('takeaway', 'observation', 'next_time');

-- CreateEnum
CREATE TYPE "RsvpStatus" AS ENUM ('going', 'waitlisted', 'canceled');

-- CreateEnum
CREATE TYPE "NameShown" AS ENUM ('nobody', 'going', 'everyone');

-- CreateEnum
CREATE TYPE "RsvpChange" AS ENUM ('created', 'promoted', 'guests_changed', 'canceled', 'returned', 'overridden');

-- CreateEnum
CREATE TYPE "TalkState" AS ENUM ('draft', 'submitted', 'held', 'accepted', 'confirmed', 'declined', 'withdrawn', 'canceled');

-- CreateEnum
CREATE TYPE "TalkFormat" AS ENUM ('twenty_twenty', 'twenty_fifteen', 'lightning', 'panel', 'free');

-- CreateEnum
CREATE TYPE "SlotKind" AS ENUM ('talk', 'break', 'opening', 'mingling', 'stream_cue');

-- CreateTable
CREATE TABLE "HeadCount" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "count" INTEGER NOT NULL,
    "precision" "CountPrecision" NOT NULL,
    "countedAt" TIMESTAMPTZ(3),
    "approximateTime" BOOLEAN NOT NULL DEFAULT false,
    "includesCounter" BOOLEAN,
    "method" "CountMethod",
    "noteEn" TEXT,
    "noteFr" TEXT,
    "countedById" UUID,
    "countedByName" TEXT,
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "voidedAt" TIMESTAMPTZ(3),
    "voidedByName" TEXT,
    "voidReason" TEXT,

    CONSTRAINT "HeadCount_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "clockOffsetMs" BIGINT NOT NULL DEFAULT 0,
    "tzdbVersion" TEXT,
    "seededAt" TIMESTAMPTZ(3),

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "action" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "eventId" UUID,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "IdempotencyKey" (
    "purpose" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "resultId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "IdempotencyKey_pkey" PRIMARY KEY ("purpose","key")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "hashtag" TEXT NOT NULL,
    "titleEn" TEXT,
    "titleFr" TEXT,
    "summaryEn" TEXT,
    "summaryFr" TEXT,
    "descriptionEn" TEXT,
    "descriptionFr" TEXT,
    "localDate" DATE NOT NULL,
    "localTime" TEXT NOT NULL,
    "status" "EventStatus" NOT NULL DEFAULT 'draft',
    "publishedAt" TIMESTAMPTZ(3),
    "listedAt" TIMESTAMPTZ(3),
    "canceledAt" TIMESTAMPTZ(3),
    "streamUrl" TEXT,
    "recordingUrl" TEXT,
    "captionsUrl" TEXT,
    "promptEn" TEXT,
    "promptFr" TEXT,
    "sampleData" "SampleData" NOT NULL DEFAULT 'none',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventOrganizer" (
    "eventId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventOrganizer_pkey" PRIMARY KEY ("eventId","userId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "address" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdById" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "acceptedAt" TIMESTAMPTZ(3),
    "acceptedById" UUID,
    "remindedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meetup" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "kind" "MeetupKind" NOT NULL DEFAULT 'city',
    "cityId" UUID,
    "slug" TEXT NOT NULL,
    "status" "MeetupStatus" NOT NULL DEFAULT 'proposed',
    "publishedAt" TIMESTAMPTZ(3),
    "canceledAt" TIMESTAMPTZ(3),
    "venue" TEXT,
    "address" TEXT,
    "venueAnnouncedAt" TIMESTAMPTZ(3),
    "accessAskedAt" TIMESTAMPTZ(3),
    "howToFindEn" TEXT,
    "howToFindFr" TEXT,
    "languages" "SpokenLanguage"[],
    "ageLimit" INTEGER,
    "costEn" TEXT,
    "costFr" TEXT,
    "transitEn" TEXT,
    "transitFr" TEXT,
    "conductContact" TEXT,
    "accessContactEn" TEXT,
    "accessContactFr" TEXT,
    "localDate" DATE NOT NULL,
    "startsLocal" TEXT NOT NULL,
    "endsLocal" TEXT NOT NULL,
    "startsChoice" "ClockChoice",
    "endsChoice" "ClockChoice",
    "timeZone" TEXT NOT NULL,
    "stripPlace" "StripPlace" NOT NULL,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "tzdbVersion" TEXT NOT NULL,
    "capacity" INTEGER,
    "partyLimit" INTEGER NOT NULL DEFAULT 3,
    "rsvpsCloseAt" TIMESTAMPTZ(3) NOT NULL,
    "seatsTaken" INTEGER NOT NULL DEFAULT 0,
    "overbooked" INTEGER NOT NULL DEFAULT 0,
    "logSequence" INTEGER NOT NULL DEFAULT 0,
    "calendarSequence" INTEGER NOT NULL DEFAULT 0,
    "lineUpStartsLocal" TEXT,
    "lineUpPublishedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Meetup_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AccessFact" (
    "meetupId" UUID NOT NULL,
    "feature" "AccessFeature" NOT NULL,
    "answer" "AccessAnswer" NOT NULL DEFAULT 'unknown',
    "noteEn" TEXT,
    "noteFr" TEXT,

    CONSTRAINT "AccessFact_pkey" PRIMARY KEY ("meetupId","feature")
);

-- CreateTable
CREATE TABLE "MeetupRole" (
    "meetupId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "role" "MeetupRoleKind" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MeetupRole_pkey" PRIMARY KEY ("meetupId","userId","role")
);

-- CreateTable
CREATE TABLE "Email" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "language" "MailLanguage" NOT NULL,
    "params" JSONB NOT NULL,
    "dedupeKey" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Email_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "name" TEXT,
    "image" TEXT,
    "locale" "Locale",
    "town" TEXT,
    "organization" TEXT,
    "isAdmin" BOOLEAN NOT NULL DEFAULT false,
    "suspendedAt" TIMESTAMPTZ(3),
    "persona" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,
    "triesLeft" INTEGER NOT NULL DEFAULT 5,

    CONSTRAINT "VerificationToken_pkey" PRIMARY KEY ("identifier","token")
);

-- CreateTable
CREATE TABLE "City" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "nameFr" TEXT NOT NULL,
    "province" TEXT NOT NULL,
    "stripPlace" "StripPlace" NOT NULL,
    "timeZone" TEXT NOT NULL,
    "latitude" DOUBLE PRECISION NOT NULL,
    "longitude" DOUBLE PRECISION NOT NULL,
    "usual" BOOLEAN NOT NULL DEFAULT false,
    "addedById" UUID,

    CONSTRAINT "City_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CityWish" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "cityId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "locale" "Locale" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "mailedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CityWish_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Reflection" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "meetupId" UUID,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "slug" TEXT NOT NULL,
    "title" TEXT,
    "stayed" TEXT NOT NULL,
    "opening" TEXT,
    "closing" TEXT,
    "status" "ReflectionStatus" NOT NULL DEFAULT 'draft',
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Reflection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReflectionPoint" (
    "id" UUID NOT NULL,
    "reflectionId" UUID NOT NULL,
    "kind" "PointKind" NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "ReflectionPoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Comment" (
    "id" UUID NOT NULL,
    "reflectionId" UUID NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "authorName" TEXT NOT NULL,
    "locale" "Locale" NOT NULL,
    "body" TEXT NOT NULL,
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,

    CONSTRAINT "Comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Rsvp" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "status" "RsvpStatus" NOT NULL,
    "guests" INTEGER NOT NULL DEFAULT 0,
    "name" TEXT NOT NULL,
    "nameShown" "NameShown" NOT NULL DEFAULT 'nobody',
    "accessNeeds" TEXT,
    "organization" TEXT,
    "firstTime" BOOLEAN,
    "locale" "Locale" NOT NULL,
    "sequence" INTEGER NOT NULL,
    "linkVersion" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "promotedAt" TIMESTAMPTZ(3),
    "canceledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Rsvp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RsvpLog" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "sequence" INTEGER NOT NULL,
    "rsvpId" UUID NOT NULL,
    "change" "RsvpChange" NOT NULL,
    "statusBefore" "RsvpStatus",
    "statusAfter" "RsvpStatus" NOT NULL,
    "guestsBefore" INTEGER,
    "guestsAfter" INTEGER NOT NULL,
    "actorKind" TEXT NOT NULL,
    "actorId" TEXT,
    "actorName" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RsvpLog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Talk" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "proposerId" UUID NOT NULL,
    "speakerName" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "abstract" TEXT,
    "locale" "Locale" NOT NULL,
    "format" "TalkFormat" NOT NULL,
    "minutes" INTEGER,
    "state" "TalkState" NOT NULL DEFAULT 'submitted',
    "idempotencyKey" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedByName" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Talk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Slot" (
    "id" UUID NOT NULL,
    "meetupId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SlotKind" NOT NULL,
    "talkId" UUID,
    "titleEn" TEXT,
    "titleFr" TEXT,
    "seconds" INTEGER NOT NULL,
    "changeoverSeconds" INTEGER NOT NULL DEFAULT 0,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Slot_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "HeadCount_meetupId_createdAt_idx" ON "HeadCount"("meetupId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "HeadCount_meetupId_idempotencyKey_key" ON "HeadCount"("meetupId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_subjectId_at_idx" ON "AuditEntry"("subject", "subjectId", "at");

-- CreateIndex
CREATE INDEX "AuditEntry_eventId_at_idx" ON "AuditEntry"("eventId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_status_localDate_idx" ON "Event"("status", "localDate");

-- CreateIndex
CREATE INDEX "EventOrganizer_userId_idx" ON "EventOrganizer"("userId");

-- CreateIndex
CREATE INDEX "Invitation_eventId_idx" ON "Invitation"("eventId");

-- CreateIndex
CREATE INDEX "Invitation_meetupId_idx" ON "Invitation"("meetupId");

-- CreateIndex
CREATE INDEX "Meetup_eventId_idx" ON "Meetup"("eventId");

-- CreateIndex
CREATE INDEX "Meetup_startsAt_idx" ON "Meetup"("startsAt");

-- CreateIndex
CREATE INDEX "MeetupRole_userId_idx" ON "MeetupRole"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Email_dedupeKey_key" ON "Email"("dedupeKey");

-- CreateIndex
CREATE INDEX "Email_sentAt_createdAt_idx" ON "Email"("sentAt", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE UNIQUE INDEX "User_persona_key" ON "User"("persona");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "City_slug_key" ON "City"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "CityWish_eventId_cityId_userId_key" ON "CityWish"("eventId", "cityId", "userId");

-- CreateIndex
CREATE INDEX "Reflection_eventId_status_publishedAt_idx" ON "Reflection"("eventId", "status", "publishedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_eventId_slug_key" ON "Reflection"("eventId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "Reflection_authorId_idempotencyKey_key" ON "Reflection"("authorId", "idempotencyKey");

-- CreateIndex
CREATE UNIQUE INDEX "ReflectionPoint_reflectionId_kind_position_key" ON "ReflectionPoint"("reflectionId", "kind", "position");

-- CreateIndex
CREATE INDEX "Comment_reflectionId_createdAt_idx" ON "Comment"("reflectionId", "createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "Comment_authorId_idempotencyKey_key" ON "Comment"("authorId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Rsvp_meetupId_status_sequence_idx" ON "Rsvp"("meetupId", "status", "sequence");

-- CreateIndex
CREATE INDEX "Rsvp_userId_idx" ON "Rsvp"("userId");

-- CreateIndex
CREATE INDEX "Rsvp_eventId_status_idx" ON "Rsvp"("eventId", "status");

-- CreateIndex
CREATE INDEX "RsvpLog_rsvpId_idx" ON "RsvpLog"("rsvpId");

-- CreateIndex
CREATE UNIQUE INDEX "RsvpLog_meetupId_sequence_key" ON "RsvpLog"("meetupId", "sequence");

-- CreateIndex
CREATE INDEX "Talk_meetupId_state_idx" ON "Talk"("meetupId", "state");

-- CreateIndex
CREATE UNIQUE INDEX "Talk_proposerId_idempotencyKey_key" ON "Talk"("proposerId", "idempotencyKey");

-- CreateIndex
CREATE INDEX "Slot_meetupId_position_idx" ON "Slot"("meetupId", "position");

-- AddForeignKey
ALTER TABLE "HeadCount" ADD CONSTRAINT "HeadCount_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "HeadCount" ADD CONSTRAINT "HeadCount_countedById_fkey" FOREIGN KEY ("countedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganizer" ADD CONSTRAINT "EventOrganizer_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventOrganizer" ADD CONSTRAINT "EventOrganizer_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_acceptedById_fkey" FOREIGN KEY ("acceptedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meetup" ADD CONSTRAINT "Meetup_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AccessFact" ADD CONSTRAINT "AccessFact_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetupRole" ADD CONSTRAINT "MeetupRole_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetupRole" ADD CONSTRAINT "MeetupRole_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityWish" ADD CONSTRAINT "CityWish_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityWish" ADD CONSTRAINT "CityWish_cityId_fkey" FOREIGN KEY ("cityId") REFERENCES "City"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CityWish" ADD CONSTRAINT "CityWish_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Reflection" ADD CONSTRAINT "Reflection_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReflectionPoint" ADD CONSTRAINT "ReflectionPoint_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_reflectionId_fkey" FOREIGN KEY ("reflectionId") REFERENCES "Reflection"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Comment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Comment" ADD CONSTRAINT "Comment_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Rsvp" ADD CONSTRAINT "Rsvp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RsvpLog" ADD CONSTRAINT "RsvpLog_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RsvpLog" ADD CONSTRAINT "RsvpLog_rsvpId_fkey" FOREIGN KEY ("rsvpId") REFERENCES "Rsvp"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Talk" ADD CONSTRAINT "Talk_proposerId_fkey" FOREIGN KEY ("proposerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_meetupId_fkey" FOREIGN KEY ("meetupId") REFERENCES "Meetup"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Slot" ADD CONSTRAINT "Slot_talkId_fkey" FOREIGN KEY ("talkId") REFERENCES "Talk"("id") ON DELETE SET NULL ON UPDATE CASCADE;

