import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup } from "@/lib/platform/db/test-rows";
import { hashtagLinks } from "./hashtag-queries";

testDatabase();

async function night(hashtag: string, localDate: string, isListed = true) {
  const { eventId: id } = await testMeetup({ date: localDate });
  const listedAt = isListed ? new Date() : null;
  return db.event.update({ where: { id }, data: { hashtag, listedAt }, select: { slug: true } });
}

it("leads an event's own hashtag to itself, others to their latest listed night", async () => {
  const own = { ...(await night("OwnTag", "2026-01-15", false)), hashtag: "OwnTag" };
  const [, latest] = [await night("other", "2026-01-15"), await night("Other", "2026-02-15")];
  await night("other", "2026-03-15", false);
  await night("owntag", "2026-03-15");
  const links = await hashtagLinks(["#owntag", "and #OTHER, #unknown"], own, "fr");
  expect(Object.fromEntries(links)).toEqual({
    owntag: `/fr/n/${own.slug}`,
    other: `/fr/n/${latest.slug}`,
  });
  expect((await hashtagLinks(["none here"], own, "fr")).size).toBe(0);
});
