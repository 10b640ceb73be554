import { createHash, randomUUID } from "node:crypto";
import sharp from "sharp";
import { slideKey } from "@/lib/decks/rules";
import { db } from "@/lib/platform/db/client";
import { fileStore } from "@/lib/platform/storage/store";
import type { SeedPerson } from "../people";

const [WIDTH, HEIGHT, SLIDES, NEIGHBOURS] = [960, 540, 20, 12];
const WALLS = ["#22384a", "#3b2a4a", "#5a2f3a", "#24443c"];
const SHIRTS = ["#f49ac8", "#ff8a6b", "#ffb066", "#e6d35c", "#63d2cf", "#c9a2f2"];

/** A waiting room: its clock goes on with each slide, and one more neighbour comes in. */
function waitingRoom(number: number): Buffer {
  const people = Array.from({ length: Math.min(number, NEIGHBOURS) }, (_, at) => {
    const [x, y] = [150 + (at % 6) * 132, at < 6 ? 260 : 400];
    return `<ellipse cx="${x}" cy="${y + 62}" rx="46" ry="44" fill="${SHIRTS[at % SHIRTS.length]}"/>
      <circle cx="${x}" cy="${y}" r="27" fill="#e8c39e"/>`;
  });
  return Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <rect width="100%" height="100%" fill="${WALLS[number % WALLS.length]}"/>
    <rect y="476" width="100%" height="64" fill="#c9b79c"/>
    <circle cx="480" cy="110" r="62" fill="#fbf7f0"/>
    <path d="M480 110V66" stroke="#1d1b26" stroke-width="6" stroke-linecap="round"
      transform="rotate(${number * 18} 480 110)"/>
    <path d="M480 110V82" stroke="#b3261e" stroke-width="6" stroke-linecap="round"
      transform="rotate(${number * 60} 480 110)"/>
    ${people.join("")}</svg>`);
}

/** A talk's twenty slides, which its speaker lets everybody see after the night. */
export async function seedDeck(talkId: string, speaker: SeedPerson, at: Date) {
  const slides = await Promise.all(
    Array.from({ length: SLIDES }, async (_, index) => {
      const [id, number] = [randomUUID(), index + 1];
      const picture = await sharp(waitingRoom(number)).webp().toBuffer();
      for (const size of ["large", "small"] as const)
        await fileStore().put(slideKey(id, size), picture);
      const count = Math.min(number, NEIGHBOURS);
      const description = `Drawn: ${count} ${count === 1 ? "person" : "people"} in a waiting room`;
      return { id, number, contentHash: id, width: WIDTH, height: HEIGHT, description };
    }),
  );
  await db.talk.update({ where: { id: talkId }, data: { slidesShown: true } });
  await db.deck.create({
    data: {
      ...{ talkId, version: 1, createdAt: at, submittedAt: at },
      ...{ submittedById: speaker.id, submittedByName: speaker.name },
      source: createHash("sha256").update(talkId).digest("hex"),
      slides: { create: slides },
    },
  });
}
