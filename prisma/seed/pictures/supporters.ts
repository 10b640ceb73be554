import { randomUUID } from "node:crypto";
import sharp from "sharp";
import { db } from "@/lib/platform/db/client";
import { isLight } from "@/lib/platform/pictures/light";
import { SIZES, type Size } from "@/lib/platform/pictures/sizes";
import { fileStore } from "@/lib/platform/storage/store";
import { logoKey } from "@/lib/supporters/rules";

type Place = { eventId: string; meetupId: string | null };
type Sample = { name: string; link?: string; color?: string };

const [WIDTH, HEIGHT] = [960, 320];

/** Two shapes and a line, in one color on nothing. */
const drawn = (color: string) =>
  Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">
    <circle cx="160" cy="160" r="110" fill="none" stroke="${color}" stroke-width="36"/>
    <path d="M120 170 L160 110 L200 170 L160 220 Z" fill="${color}"/>
    <rect x="330" y="90" width="560" height="60" fill="${color}"/>
    <rect x="330" y="190" width="400" height="36" fill="${color}"/></svg>`);

/** Venues and sponsors that are thanked, some with a logo. */
export async function seedSupporters(place: Place, samples: Sample[], createdAt: Date) {
  for (const [position, { name, link, color }] of samples.entries()) {
    const logo = color && (await seedLogo(drawn(color)));
    const data = { ...place, name, link: link ?? null, position, createdAt, ...(logo || {}) };
    await db.supporter.create({ data });
  }
}

async function seedLogo(svg: Buffer) {
  const logoId = randomUUID();
  const sized = (side: number) => sharp(svg).resize({ width: Math.min(side, WIDTH) });
  const put = async (size: Size) => {
    const file = await sized(SIZES[size]).webp().toBuffer();
    await fileStore().put(logoKey(logoId, size), file);
    return file;
  };
  await put("large");
  const logoIsLight = await isLight(await put("small"));
  return { logoId, logoHash: logoId, logoWidth: WIDTH, logoHeight: HEIGHT, logoIsLight };
}
