import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { photoKey } from "@/lib/photos/rules";
import { db } from "@/lib/platform/db/client";
import { SIZES, type Size } from "@/lib/platform/pictures/sizes";
import { fileStore } from "@/lib/platform/storage/store";
import { MINUTE, type SeedMeetup } from "../night";
import type { SeedPeople } from "../people";

const [WIDTH, HEIGHT] = [SIZES.large, 1200];
const WALLS = ["#3b2a4a", "#5a2f3a"];
const SHIRTS = ["#f49ac8", "#ff8a6b", "#ffb066", "#e6d35c", "#63d2cf", "#c9a2f2"];

/** A drawn room: a wall, a lit screen, and heads in front of it. */
function room(wall: string, people: number): Buffer {
  const heads = Array.from({ length: people }, (_, index) => {
    const x = 90 + ((index * 347) % (WIDTH - 180));
    const y = 640 + ((index * 211) % 380);
    const shirt = SHIRTS[index % SHIRTS.length];
    return `<ellipse cx="${x}" cy="${y + 190}" rx="110" ry="130" fill="${shirt}"/>
      <circle cx="${x}" cy="${y}" r="72" fill="#2a1d16"/>`;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="${wall}"/>
    <rect x="420" y="120" width="760" height="430" rx="12" fill="#fbf7f0"/>
    <rect x="500" y="220" width="420" height="44" fill="#b3261e"/>
    <rect x="500" y="310" width="600" height="26" fill="#8b8578"/>
    <rect x="500" y="366" width="520" height="26" fill="#8b8578"/>
    ${heads.join("")}</svg>`);
}

/** One published photo of each meetup, and a draft of the first. */
export async function seedPhotos(meetups: SeedMeetup[], { persona }: SeedPeople) {
  const by = { uploadedById: persona("organizer").id, uploadedByName: persona("organizer").name };
  for (const [index, meetup] of meetups.entries()) {
    const at = new Date(meetup.startsAt.getTime() + 50 * MINUTE);
    const described = {
      description: "Drawn: people with bright shirts in front of a screen",
      locale: "en",
      publishedAt: at,
    } as const;
    await seedPhoto(meetup, room(WALLS[index % 2] ?? "", 9 + index), { ...by, ...described }, at);
    if (index === 0) await seedPhoto(meetup, room("#22384a", 5), by, at);
  }
}

async function seedPhoto({ id: meetupId }: SeedMeetup, drawn: Buffer, more: object, at: Date) {
  const id = randomUUID();
  for (const [size, side] of Object.entries(SIZES) as [Size, number][])
    await fileStore().put(
      photoKey(id, size),
      await sharp(drawn).resize({ width: side }).webp().toBuffer(),
    );
  const pixels = { width: WIDTH, height: HEIGHT };
  await db.photo.create({
    data: { id, meetupId, contentHash: id, ...pixels, createdAt: at, ...more },
  });
}
