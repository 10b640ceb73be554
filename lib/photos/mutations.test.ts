import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { fileStore } from "@/lib/platform/storage/store";
import { addPhoto } from "./mutations";
import { photosByMeetup, photosForDesk, photoToShow } from "./queries";
import { MOST_PHOTOS, photoFolder } from "./rules";
import { deletePhotoDraft, hidePhoto, publishPhoto, restorePhoto } from "./state-mutations";
import { removeStrayFiles } from "./stray-mutations";
import { picture, sent } from "./test-photos";

testDatabase();

// Files of its own: other tests have photos, too.
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-photos-"));
  env().dataDir = folder;
});
afterAll(() => rm(folder, { recursive: true }));

async function hosted() {
  const host = await testPerson();
  const meetup = await testMeetup({ hosts: [host] });
  return { host, meetup: meetup.id, eventId: meetup.eventId };
}

async function add(host: Person, meetup: string, color?: string) {
  const added = await addPhoto(host, { meetup }, sent(await picture(color)));
  if (!added.ok) throw new Error(added.reason);
  return added.photoId;
}

const files = (id: string) => fileStore().list(photoFolder(id));
const described = { description: "Twenty people", locale: "en", consent: true } as const;

it("keeps a photo as a draft that only its hosts see, until one publishes it", async () => {
  const { host, meetup, eventId } = await hosted();
  const photoId = await add(host, meetup);
  expect((await files(photoId)).sort()).toEqual(["large.webp", "small.webp"]);
  await expect(photoToShow(null, photoId)).rejects.toThrow(NotFound);
  expect(await photoToShow(host, photoId)).toEqual({ isPublic: false });
  expect(await photosByMeetup(eventId)).toEqual(new Map());
  await publishPhoto(host, { photoId, ...described });
  expect(await photoToShow(null, photoId)).toEqual({ isPublic: true });
  expect((await photosByMeetup(eventId)).get(meetup)).toMatchObject([
    { id: photoId, width: 400, height: 300, description: "Twenty people", locale: "en" },
  ]);
});

it("hides a published photo from everybody else, and shows it again", async () => {
  const { host, meetup, eventId } = await hosted();
  const photoId = await add(host, meetup);
  await publishPhoto(host, { photoId, ...described });
  await hidePhoto(host, { photoId });
  expect(await photosByMeetup(eventId)).toEqual(new Map());
  await expect(photoToShow(await testPerson(), photoId)).rejects.toThrow(NotFound);
  expect(await photosForDesk(host, meetup)).toMatchObject([
    { state: "hidden", hiddenByName: host.name },
  ]);
  await restorePhoto(host, { photoId });
  expect(await photoToShow(null, photoId)).toEqual({ isPublic: true });
});

it("deletes a draft with its files, and no published photo", async () => {
  const { host, meetup } = await hosted();
  const [draft, published] = [await add(host, meetup, "#111"), await add(host, meetup, "#222")];
  await publishPhoto(host, { photoId: published, ...described });
  for (const photoId of [draft, published]) await deletePhotoDraft(host, { photoId });
  expect(await files(draft)).toEqual([]);
  expect(await files(published)).toHaveLength(2);
  expect(await photosForDesk(host, meetup)).toHaveLength(1);
});

it("adds the same file once, also twice at the same moment, and leaves no other files", async () => {
  const { host, meetup } = await hosted();
  const before = new Set(await fileStore().list("photos"));
  const ids = await Promise.all([add(host, meetup), add(host, meetup), add(host, meetup)]);
  expect(new Set([...ids, await add(host, meetup)]).size).toBe(1);
  const left = (await fileStore().list("photos")).filter((id) => !before.has(id));
  expect(left).toEqual([ids[0]]);
});

it("reads nothing of a file for somebody else's meetup, a canceled one or a full album", async () => {
  const { host, meetup } = await hosted();
  const unread = () => Promise.reject(new Error("read"));
  const stranger = await testPerson();
  await expect(addPhoto(stranger, { meetup }, unread)).rejects.toThrow(NotFound);
  await expect(addPhoto(host, { meetup: randomUUID() }, unread)).rejects.toThrow(NotFound);
  const rows = Array.from({ length: MOST_PHOTOS }, (_, i) => ({
    ...{ meetupId: meetup, contentHash: String(i), width: 1, height: 1, createdAt: new Date() },
  }));
  await db.photo.createMany({ data: rows });
  expect(await addPhoto(host, { meetup }, unread)).toEqual({ ok: false, reason: "album-full" });
  await db.meetup.update({ where: { id: meetup }, data: { status: "canceled" } });
  const canceled = { ok: false, reason: "meetup-canceled" };
  expect(await addPhoto(host, { meetup }, unread)).toEqual(canceled);
});

it("leaves no row of a file that is no picture", async () => {
  const { host, meetup } = await hosted();
  const svg = sent(Buffer.from("<svg/>"), "svg");
  expect(await addPhoto(host, { meetup }, svg)).toEqual({ ok: false, reason: "unknown-kind" });
  expect(await photosForDesk(host, meetup)).toEqual([]);
});

it("is nobody else's to publish, hide, restore or delete", async () => {
  const { host, meetup } = await hosted();
  const photoId = await add(host, meetup);
  const other = (await hosted()).host;
  for (const change of [hidePhoto, restorePhoto, deletePhotoDraft])
    await expect(change(other, { photoId })).rejects.toThrow(NotFound);
  await expect(publishPhoto(other, { photoId, ...described })).rejects.toThrow(NotFound);
  await expect(photosForDesk(other, meetup)).rejects.toThrow(NotFound);
});

it("removes files whose row is gone, at the second look", async () => {
  const { host, meetup } = await hosted();
  const [kept, gone] = [await add(host, meetup, "#444"), await add(host, meetup, "#555")];
  await db.photo.delete({ where: { id: gone } });
  await removeStrayFiles();
  expect(await files(gone)).toHaveLength(2);
  await removeStrayFiles();
  expect(await files(gone)).toEqual([]);
  expect(await files(kept)).toHaveLength(2);
});
