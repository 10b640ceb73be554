import { holds } from "@/lib/kernel/is-unchanged";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import type { Tx } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { fromLocalDate } from "@/lib/platform/time/local";
import { moveMeetups, notifyHosts } from "./move-mutations";
import { chooseEventSlug, lockEventForEdit, type ShownEvent } from "./queries";
import { eventAddress, isOver, isYearsAway } from "./rules";
import type { EditEvent } from "./schema";
import { type NightClock, stillUsual } from "./usual-times-rules";

type Edited = {
  slug: string;
  readdressed: boolean;
  /** The event as it was. */
  before: ShownEvent;
};

/**
 * Changes what an event says. While it is a draft its address follows its title, and the meetups that are still at
 * its date and time move with them; afterwards each city's times are changed at the city.
 */
export async function editFacts(
  tx: Tx,
  viewer: Person,
  { eventId, revision, clock, ...facts }: EditEvent,
  locale: Locale,
  at: Date,
): Promise<Outcome<Edited, "stale" | "event-canceled">> {
  const before = await lockEventForEdit(tx, viewer, eventId);
  if (before.status === "canceled") return { ok: false, reason: "event-canceled" };
  if (before.revision !== revision) return resultOfFirst(before, facts);
  const night = { localDate: facts.localDate, localTime: facts.localTime, clock };
  const moves = nightMoves(before, night, at);

  const slug = before.status === "draft" ? await slugAfterEdit(tx, before, facts) : before.slug;
  await tx.event.update({
    where: { id: eventId },
    data: { ...facts, slug, localDate: fromLocalDate(facts.localDate), revision: revision + 1 },
  });
  if (moves) {
    const affected = await moveMeetups(tx, before, night, locale);
    await notifyHosts(tx, viewer, affected, revision + 1);
  }
  return { ok: true, slug, readdressed: slug !== before.slug, before };
}

/** The same form sent twice leads to where the first one did, which for a draft may be another address. */
function resultOfFirst(event: ShownEvent, facts: Partial<ShownEvent>): Outcome<Edited, "stale"> {
  if (!holds(event, facts)) return { ok: false, reason: "stale" };
  return { ok: true, slug: event.slug, readdressed: event.status === "draft", before: event };
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
    eventAddress(titleEn ?? titleFr ?? "", localDate);
  return named(event) === named(facts) ? event.slug : chooseEventSlug(tx, named(facts));
}
