import { keepChoice } from "@/lib/kernel/device-choice";
import { InvalidField, type Outcome } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { resolveTown } from "./rules";
import { type ChooseTown, TOWN_COOKIE } from "./schema";

/** Keeps the reader's town on this device: its clock shows beside others, and what is near it. */
export async function chooseTown({ town, forget }: ChooseTown): Promise<Outcome> {
  if (forget) {
    await keepChoice(TOWN_COOKIE, null);
    return { ok: true };
  }
  if (town === null) throw new InvalidField("town", "required");
  const cities = await db.city.findMany({
    select: { slug: true, nameEn: true, nameFr: true, province: true },
  });
  const city = resolveTown(town, cities);
  if (!city) throw new InvalidField("town", "town-unknown");
  await keepChoice(TOWN_COOKIE, city.slug);
  return { ok: true };
}
