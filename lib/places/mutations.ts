import { cookies } from "next/headers";
import { db } from "../db/client";
import { InvalidField, type Outcome } from "../outcome";
import { resolveTown } from "./rules";
import { type ChooseTown, TOWN_COOKIE } from "./schema";

const YEAR_SECONDS = 60 * 60 * 24 * 365;

/** Keeps the reader's town on this device: its clock shows beside others, and what is near it. */
export async function chooseTown({ town, forget }: ChooseTown): Promise<Outcome> {
  const jar = await cookies();
  if (forget) {
    jar.delete(TOWN_COOKIE);
    return { ok: true };
  }
  if (town === null) throw new InvalidField("town", "required");
  const cities = await db.city.findMany({
    select: { slug: true, nameEn: true, nameFr: true, province: true },
  });
  const city = resolveTown(town, cities);
  if (!city) throw new InvalidField("town", "town-unknown");
  jar.set(TOWN_COOKIE, city.slug, {
    path: "/",
    maxAge: YEAR_SECONDS,
    sameSite: "lax",
    httpOnly: true,
  });
  return { ok: true };
}
