import { InvalidField } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { READERS_CITIES } from "./queries";
import { resolveTown } from "./rules";
import type { ChooseTown } from "./schema";

/** Returns the slug to save on the device; null deletes the choice. */
export async function chooseTown({ town, forget }: ChooseTown): Promise<string | null> {
  if (forget) return null;
  if (town === null) throw new InvalidField("town", "required");
  const cities = await db.city.findMany({
    where: READERS_CITIES,
    select: { slug: true, nameEn: true, nameFr: true, province: true },
  });
  const city = resolveTown(town, cities);
  if (!city) throw new InvalidField("town", "town-unknown");
  return city.slug;
}
