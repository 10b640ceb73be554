import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";
import { formatDateAt, formatTimeAt } from "@/lib/platform/time/format-instant";
import { toLocalDate } from "@/lib/platform/time/local";
import { now } from "@/lib/platform/time/now";
import { demoClock } from "./clock-rules";
import { DEMO_POSITIONS, type DemoPosition } from "./schema";

/** The slug of the event that the demo's clock follows. */
export const DEMO_NIGHT = "hcsmca-tonight";

export async function demoPositions(): Promise<Record<DemoPosition, Date> | null> {
  const meetups = await db.meetup.findMany({
    where: { event: { slug: DEMO_NIGHT }, kind: "city", status: "published" },
    select: { slug: true, localDate: true, timeZone: true, startsAt: true, endsAt: true },
  });
  if (meetups.length === 0) return null;
  return demoClock(
    meetups.map(({ localDate, ...rest }) => ({ ...rest, localDate: toLocalDate(localDate) })),
  );
}

/** For the demo's badge: the signed-in persona, and the clock with its last position. */
export async function demoState(viewer: Person | null, locale: Locale) {
  const [positions, at, person] = await Promise.all([
    demoPositions(),
    now(),
    viewer ? db.user.findUnique({ where: { id: viewer.id }, select: { persona: true } }) : null,
  ]);
  const t = translator(locale, "demo");
  const clock = t("clockAt", {
    date: formatDateAt(at, "America/Toronto", locale),
    time: formatTimeAt(at, "America/Toronto", locale),
  });
  return { persona: person?.persona ?? null, position: lastPosition(positions, at), clock };
}

function lastPosition(positions: Record<DemoPosition, Date> | null, at: Date) {
  const past = DEMO_POSITIONS.filter((position) => positions && positions[position] <= at);
  return past.at(-1) ?? null;
}
