import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db, type Tx } from "@/lib/platform/db/client";
import type { Prisma } from "@/lib/platform/db/generated/client";
import { meetupOfPhotos } from "./meetup-queries";
import { MOST_PHOTOS, photoState } from "./rules";

/** What pages show of a photo. */
export const shownPhoto = {
  ...{ id: true, width: true, height: true, description: true, locale: true },
} satisfies Prisma.PhotoSelect;

/** Those of an album: what a host said is shown with its own. */
const inAlbum = { publishedAt: { not: null }, hiddenAt: null, report: null };
const newestFirst = { publishedAt: "desc" } as const;

/** How many of a meetup its page shows. */
const ON_PAGE = 12;

export type ShownPhoto = Prisma.PhotoGetPayload<{ select: typeof shownPhoto }>;

/** The published photos, for an event's snapshot: the latest of each meetup. */
export async function photosByMeetup(eventId: string): Promise<Map<string, ShownPhoto[]>> {
  const meetups = await db.meetup.findMany({
    where: { eventId, photos: { some: inAlbum } },
    select: {
      id: true,
      photos: {
        where: inAlbum,
        select: shownPhoto,
        orderBy: newestFirst,
        take: ON_PAGE,
      },
    },
  });
  return new Map(meetups.map(({ id, photos }) => [id, photos]));
}

/** The latest of one album, for somebody who chooses one of them, and the chosen one; without a meetup there is none. */
export async function albumOf(
  meetupId: string | null,
  chosenId: string | null = null,
): Promise<ShownPhoto[]> {
  if (!meetupId) return [];
  const select = shownPhoto;
  const latest = await db.photo.findMany({
    where: { meetupId, ...inAlbum },
    ...{ select, orderBy: newestFirst, take: ON_PAGE },
  });
  if (!chosenId || latest.some(({ id }) => id === chosenId)) return latest;
  const chosen = await db.photo.findFirst({ where: { id: chosenId, meetupId }, select });
  return chosen ? [chosen, ...latest] : latest;
}

/** Whether it is in the album that everybody sees. */
export async function isInAlbum(tx: Tx, meetupId: string, id: string): Promise<boolean> {
  return (await tx.photo.count({ where: { id, meetupId, ...inAlbum } })) > 0;
}

/** All photos of a meetup, drafts and hidden ones too, newest first. */
export async function photosForDesk(viewer: Person | null, meetupId: string) {
  await meetupOfPhotos(db, viewer, meetupId);
  const photos = await db.photo.findMany({
    where: { meetupId },
    select: { ...shownPhoto, publishedAt: true, hiddenAt: true, hiddenByName: true },
    orderBy: { createdAt: "desc" },
    take: MOST_PHOTOS,
  });
  return photos.map((photo) => ({ ...photo, state: photoState(photo) }));
}

export type DeskPhoto = Awaited<ReturnType<typeof photosForDesk>>[number];

/** Throws NotFound unless the viewer may see the photo. `isPublic`: everybody may. */
export async function photoToShow(viewer: Person | null, id: string) {
  const photo = await db.photo.findUnique({
    where: { id },
    select: { publishedAt: true, hiddenAt: true, meetupId: true },
  });
  if (!photo) throw new NotFound("photo");
  const isPublic = photoState(photo) === "published";
  if (!isPublic) await meetupOfPhotos(db, viewer, photo.meetupId);
  return { isPublic };
}

/** The drafts of a meetup, newest first: what a host says may come with one. */
export async function draftPhotos(viewer: Person | null, meetupId: string) {
  await meetupOfPhotos(db, viewer, meetupId);
  return db.photo.findMany({
    where: { meetupId, publishedAt: null },
    select: shownPhoto,
    orderBy: { createdAt: "desc" },
    take: MOST_PHOTOS,
  });
}
