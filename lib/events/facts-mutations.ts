import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Tx } from "@/lib/platform/db/client";
import { fromLocalDate } from "@/lib/platform/time/local";
import { type NightClock, stillUsual } from "@/lib/schedule/usual-times-rules";
import { moveMeetups } from "./meetup-mutations";
import { chooseEventSlug, type ShownEvent } from "./queries";
import { isOver, isYearsAway, slugSource } from "./rules";
import type { EditEvent } from "./schema";

type Edited = {
  slug: string;
  readdressed: boolean;
  /** Meetups that moved with the event, and those left behind. */
  moved: string[];
  leftBehind: string[];
};

/**
 * Edits an event locked by the caller. A draft's slug follows its title, and the meetups still at its date and
 * time move with it.
 */
export async function editFacts(
  tx: Tx,
  before: ShownEvent,
  { eventId, revision, clock, ...facts }: EditEvent,
  at: Date,
): Promise<Outcome<Edited, "stale" | "event-canceled">> {
  if (before.status === "canceled") return { ok: false, reason: "event-canceled" };
  if (before.revision !== revision) return { ok: false, reason: "stale" };
  const night = { localDate: facts.localDate, localTime: facts.localTime, clock };
  const moves = nightMoves(before, night, at);

  const slug = before.status === "draft" ? await slugAfterEdit(tx, before, facts) : before.slug;
  await tx.event.update({
    where: { id: eventId },
    data: { ...facts, slug, localDate: fromLocalDate(facts.localDate), revision: revision + 1 },
  });
  const meetups = moves ? await moveMeetups(tx, before, night) : { moved: [], leftBehind: [] };
  return { ok: true, slug, readdressed: slug !== before.slug, ...meetups };
}

function nightMoves(event: ShownEvent, night: NightClock, at: Date): boolean {
  const moves = !stillUsual({ localDate: night.localDate, startsLocal: night.localTime }, event);
  if (moves && event.status !== "draft") throw new InvalidField("localDate", "date-fixed");
  if (moves && isOver(night.localDate, at)) throw new InvalidField("localDate", "date-past");
  if (moves && isYearsAway(night.localDate, at))
    throw new InvalidField("localDate", "date-years-away");
  return moves;
}

type Titled = Pick<EditEvent, "titleEn" | "titleFr" | "localDate">;

async function slugAfterEdit(tx: Tx, event: ShownEvent, facts: Titled) {
  const named = ({ titleEn, titleFr, localDate }: Titled) =>
    slugSource(titleEn ?? titleFr ?? "", localDate);
  return named(event) === named(facts) ? event.slug : chooseEventSlug(tx, named(facts));
}
