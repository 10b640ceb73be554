import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { linksIn } from "./link-queries";

testDatabase();

async function night(hashtag: string, localDate: string, isListed = true) {
  const { eventId: id } = await testMeetup({ date: localDate });
  const listedAt = isListed ? new Date() : null;
  return db.event.update({ where: { id }, data: { hashtag, listedAt }, select: { slug: true } });
}

const here = { slug: "here", hashtag: "Here" };

it("leads an event's own hashtag to itself, others to their latest listed night", async () => {
  const own = { ...(await night("OwnTag", "2026-01-15", false)), hashtag: "OwnTag" };
  const [, latest] = [await night("other", "2026-01-15"), await night("Other", "2026-02-15")];
  await night("other", "2026-03-15", false);
  await night("owntag", "2026-03-15");
  const links = await linksIn(["#owntag", "and #OTHER, #unknown"], own, "fr");
  expect(Object.fromEntries(links)).toEqual({
    "#owntag": `/fr/n/${own.slug}`,
    "#other": `/fr/n/${latest.slug}`,
  });
  expect((await linksIn(["none here"], own, "fr")).size).toBe(0);
});

it("leads a mention to the page of who has the handle, in their own spelling", async () => {
  await testPerson({ handle: "Ana_Li" });
  await testPerson({ handle: "AnaXLi" });
  await testPerson({ handle: "suspended", suspendedAt: new Date() });
  await testPerson({ handle: "nameless", name: null });
  const links = await linksIn(["@ana_li @suspended @nameless @unknown"], here, "en");
  expect(Object.fromEntries(links)).toEqual({ "@ana_li": "/en/people/Ana_Li" });
});

it("takes one statement for all texts, and none where there is nothing to look for", async () => {
  const texts = ["#one @two", "@three", "#four #here"];
  expect(await countQueries(() => linksIn(texts, here, "en"))).toBe(1);
  expect(await countQueries(() => linksIn(["#here"], here, "en"))).toBe(0);
});
