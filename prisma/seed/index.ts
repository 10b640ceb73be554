import { db } from "@/lib/db/client";
import { CITIES } from "./cities";

/** What every installation needs; runs at each start and only adds what is missing. */
export async function seedReference() {
  await db.city.createMany({ data: [...CITIES], skipDuplicates: true });
}

/** The demo's data, into an empty database; marks it as a demo first, so that production refuses even a half seeded one. */
export async function seedDemo() {
  await db.installation.upsert({
    where: { id: 1 },
    create: { id: 1, demo: true },
    update: { demo: true },
  });
}
