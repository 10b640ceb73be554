import { moveClock } from "@/lib/demo/clock-mutations";
import { db } from "@/lib/platform/db/client";
import { realNow } from "@/lib/platform/time/now";
import { toWall, tzdbVersion } from "@/lib/platform/time/zones";
import { seedAhead, seedDraft } from "./ahead";
import { CITIES } from "./cities";
import { seedFirstNight } from "./first-night";
import { seedPeople } from "./people";
import { seedTonight } from "./tonight";

/** Data of every installation; runs at each start and only adds what is missing. */
export async function seedReference() {
  await db.city.createMany({ data: [...CITIES], skipDuplicates: true });
}

/** Seeds an empty database with the demo. Marks it as a demo first, so that production refuses even a partial one. */
export async function seedDemo() {
  const seededAt = realNow();
  const mark = { demo: true, seededAt, tzdbVersion: tzdbVersion() };
  await db.installation.upsert({ where: { id: 1 }, create: { id: 1, ...mark }, update: mark });
  const today = toWall(seededAt, "America/Toronto").date;
  const people = await seedPeople(260, new Date(seededAt.getTime() - 100 * 86_400_000));
  await seedFirstNight(people);
  await seedTonight(people, today);
  await seedAhead(people, today);
  await seedDraft(people, today);
  await moveClock("mid-night");
}
