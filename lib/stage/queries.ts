import { newestFirst, SUBMITTED, talkOfDeck } from "@/lib/decks/talk-queries";
import { NotFound, nullIfNotFound } from "@/lib/kernel/outcome";
import type { Person, Viewer } from "@/lib/kernel/viewer";
import { tonightOf } from "@/lib/phases/tonight-rules";
import { db } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { toLocalDate } from "@/lib/platform/time/local";
import { now, realNow } from "@/lib/platform/time/now";
import { offsetMinutes } from "@/lib/platform/time/zones";
import { drafted, scheduledAsDrafted } from "@/lib/slots/line-up-queries";
import { isBreak, slotName } from "@/lib/slots/rules";
import { ACCEPTED, talkSeconds } from "@/lib/talks/rules";
import { stageBellKey } from "./bell-rules";
import { stageClosed, stageMeetup } from "./lock-queries";
import { marksOf } from "./mark-queries";
import { mayWriteNotes } from "./policy";
import { type Mark, marksOfNight, type PlannedSlot, stageOf } from "./rules";
import { screensOf } from "./screen-queries";

const { select: slot } = drafted.slots;

const onStage = {
  ...slot,
  talk: {
    select: {
      ...slot.talk.select,
      ...{ mayBeFilmed: true, mayBePhotographed: true, mayBeQuoted: true },
      checks: { select: { step: true } },
      notes: { select: { text: true } },
      decks: {
        where: SUBMITTED,
        orderBy: newestFirst,
        take: 1,
        select: {
          slides: { orderBy: { number: "asc" }, select: { id: true, description: true } },
        },
      },
    },
  },
} satisfies Prisma.SlotSelect;

async function readStage(meetupId: string) {
  const meetup = await db.meetup.findUnique({
    where: { id: meetupId },
    select: { ...drafted, slots: { ...drafted.slots, select: onStage } },
  });
  if (!meetup) throw new NotFound("stage");
  const { slots, ...evening } = meetup;
  const { timeZone } = evening;
  const night = tonightOf({ localDate: toLocalDate(evening.localDate), timeZone });
  const all = await marksOf(db, meetupId);
  return {
    ...scheduledAsDrafted(evening, slots),
    marks: marksOfNight(all, night),
    sequence: all.at(-1)?.sequence ?? 0,
  };
}

type Row = Awaited<ReturnType<typeof readStage>>["slots"][number];

const toSlot = ({ startsAt, endsAt: _, talk, ...row }: Row) => ({
  ...row,
  startsAt: startsAt.getTime(),
  talk: talk && { ...talk, decks: undefined, slides: talk.decks[0]?.slides ?? [] },
});

/** A meetup's stage, for whoever runs it; throws NotFound for anybody else. */
export async function stageForEmcee(viewer: Viewer, meetupId: string) {
  const at = await now();
  const meetup = await stageMeetup(db, viewer, meetupId, at);
  const [{ slots, marks, sequence, timeZone }, screens] = [
    await readStage(meetupId),
    await screensOf(meetupId),
  ];
  return {
    ...{ marks, sequence, timeZone, screens, at },
    slots: slots.map(toSlot),
    closed: stageClosed(meetup, at),
    bell: stageBellKey(meetupId, realNow()),
  };
}

export type EmceeStage = Awaited<ReturnType<typeof stageForEmcee>>;
export type EmceeSlot = EmceeStage["slots"][number];

export type ScreenSlot = PlannedSlot & {
  name: string;
  lang: Locale;
  speaker: string | null;
  /** The speaker's own. */
  notes: string | null;
  slides: { id: string; alt: string }[];
  isBreak: boolean;
};

/** What the screens of a stage need to run by themselves. */
export type StageData = {
  sequence: number;
  marks: Mark[];
  slots: ScreenSlot[];
  bell: string;
  /** Minutes by which the meetup's clock is ahead of UTC now. */
  offset: number;
};

export async function stageForScreen(
  meetupId: string,
  locale: Locale,
  withNotes: boolean,
): Promise<StageData> {
  const { slots, marks, sequence, timeZone } = await readStage(meetupId);
  const planned = slots.map((row) => ({ ...row, startsAt: row.startsAt.getTime() }));
  const { on, next } = stageOf(marks, planned, 0);
  // Whoever is done, or comes later, keeps their notes to themselves.
  const isNear = (id: string) => id === on?.id || id === next?.id;
  const cues = translator(locale, "talks.cues");
  return {
    ...{ marks, sequence },
    offset: offsetMinutes(await now(), timeZone),
    bell: stageBellKey(meetupId, realNow()),
    slots: slots.map((row) => {
      const { text, lang } = slotName(row, locale, cues);
      const { id, seconds, changeoverSeconds, startsAt, talk } = row;
      return {
        ...{ id, seconds, changeoverSeconds, startsAt: startsAt.getTime(), name: text, lang },
        isBreak: isBreak(row),
        speaker: talk?.speakerName ?? null,
        notes: (withNotes && isNear(id) && talk?.notes?.text) || null,
        slides: (talk?.decks[0]?.slides ?? []).map(({ id: slide, description }) => ({
          id: slide,
          alt: description ?? "",
        })),
      };
    }),
  };
}

/** Throws NotFound unless the slide is of a talk of the meetup. */
export async function checkStageSlide(meetupId: string, id: string): Promise<void> {
  const where = { id, deck: { ...SUBMITTED, talk: { meetupId, state: { in: ACCEPTED } } } };
  if ((await db.slide.count({ where })) === 0) throw new NotFound("slide");
}

/** A speaker's own notes; null for anybody else. */
export async function ownNotes(viewer: Person | null, talkId: string) {
  const talk = await db.talk.findUnique({
    where: { id: talkId },
    select: { proposerId: true, notes: { select: { text: true, revision: true } } },
  });
  if (!talk || !mayWriteNotes(viewer, talk)) return null;
  return talk.notes ?? { text: "", revision: 0 };
}

/** A talk's slides on the clock of the stage, for its speaker and the hosts; null is a 404. */
export async function rehearsalOf(viewer: Person | null, talkId: string) {
  const found = await talkOfDeck(db, viewer, talkId).catch(nullIfNotFound);
  if (!found) return null;
  const { format, title, locale, speakerName } = found;
  const { minutes, slots, decks } = await db.talk.findUniqueOrThrow({
    where: { id: talkId },
    select: {
      minutes: true,
      slots: { where: { withdrawnAt: null }, select: { seconds: true } },
      decks: onStage.talk.select.decks,
    },
  });
  const slides = decks[0]?.slides ?? [];
  return {
    ...{ name: title, lang: locale, speaker: speakerName },
    seconds: slots[0]?.seconds ?? talkSeconds(format, minutes) ?? DEFAULT_SECONDS,
    notes: (await ownNotes(viewer, talkId))?.text || null,
    slides: slides.map(({ id, description }) => ({ id, alt: description ?? "" })),
  };
}

/** Of a talk without a length of its own. */
const DEFAULT_SECONDS = 400;

export type Rehearsed = NonNullable<Awaited<ReturnType<typeof rehearsalOf>>>;
