import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { past, points, saved, written } from "@/lib/reflections/test-reflections";
import { withdrawReflection } from "@/lib/reflections/withdraw-mutations";
import { addQuote, moveRoundUpItem, removeRoundUpItem, saveRoundUpText } from "./mutations";
import { publishRoundUp, withdrawRoundUp } from "./publish-mutations";
import { roundUpForDesk, roundUpForPage } from "./queries";
import type { SaveText } from "./schema";

testDatabase();

/** A night that is over, with a reflection that may be quoted and one that may not. */
async function night(date = past.date) {
  const [organizer, author, shy] = [await testPerson(), await testPerson(), await testPerson()];
  const { eventId, id: meetupId } = await testMeetup({ date, organizers: [organizer] });
  const { slug } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const desk = (viewer: Person = organizer) => roundUpForDesk(viewer, eventId);
  const page = async () => (await roundUpForPage(slug))?.items.map(words) ?? null;
  const shown = async () => (await desk()).items.map((item) => `${words(item)} ${item.state}`);
  const text = (more: Partial<SaveText> = {}) =>
    saveRoundUpText(organizer, {
      ...{ eventId, itemId: null, key: randomUUID(), revision: 0 },
      ...{ titleEn: "Food", titleFr: null, textEn: null, textFr: null, ...more },
    });
  return { organizer, author, shy, eventId, meetupId, desk, page, shown, text };
}

type Item = Awaited<ReturnType<typeof roundUpForDesk>>["items"][number];
const words = (item: Item) => (item.kind === "quote" ? item.quoted : item.texts.titleEn);

async function withQuotes() {
  const given = await night();
  const { author, shy, eventId, meetupId, organizer } = given;
  const input = written(eventId, {
    ...{ meetupId, quotable: true, stayed: "The room went quiet" },
    nextTime: points("More chairs"),
  });
  const quotable = await saved(author, input);
  const hidden = await saved(shy, written(eventId, { stayed: "Not for others" }));
  const [point] = await db.reflectionPoint.findMany({ where: { reflectionId: quotable.id } });
  if (!point) throw new Error("no point");
  const add = (reflectionId: string, pointId: string | null = null) =>
    addQuote(organizer, { eventId, reflectionId, pointId });
  return { ...given, input, quotable, hidden, point, add };
}

describe("choosing quotes", () => {
  it("offers and takes only words whose writer lets them be quoted", async () => {
    const { desk, shown, quotable, hidden, point, add } = await withQuotes();
    const { candidates, notQuotable } = await desk();
    expect(candidates.map(({ text }) => text)).toEqual(["The room went quiet", "More chairs"]);
    expect(notQuotable).toBe(1);
    expect(await add(hidden.id)).toEqual({ ok: false, reason: "not-quotable" });
    expect(await add(quotable.id, randomUUID())).toEqual({ ok: false, reason: "not-quotable" });
    expect(await add(quotable.id)).toEqual({ ok: true });
    expect(await add(quotable.id, point.id)).toEqual({ ok: true });
    expect(await shown()).toEqual(["The room went quiet shown", "More chairs shown"]);
    expect((await desk()).candidates).toEqual([]);
  });

  it("adds a quote once, however often it is pressed", async () => {
    const { shown, quotable, add } = await withQuotes();
    await Promise.all(Array.from({ length: 8 }, () => add(quotable.id)));
    expect(await shown()).toHaveLength(1);
  });

  it("hides one that was edited until it is chosen again, and one that is withdrawn", async () => {
    const { author, organizer, eventId, input, quotable, page, shown, text, add } =
      await withQuotes();
    await add(quotable.id);
    await text();
    await publishRoundUp(organizer, { eventId });
    expect(await page()).toEqual(["The room went quiet", "Food"]);
    const edit = { ...input, reflectionId: quotable.id, revision: quotable.revision };
    await saved(author, { ...edit, stayed: "The room went loud" });
    expect(await page()).toEqual(["Food"]);
    expect(await shown()).toEqual(["The room went quiet changed", "Food shown"]);
    await add(quotable.id);
    expect(await page()).toEqual(["The room went loud", "Food"]);
    await withdrawReflection(author, { reflectionId: quotable.id, link: undefined, why: null });
    expect(await page()).toEqual(["Food"]);
    expect(await shown()).toEqual(["The room went loud withdrawn", "Food shown"]);
  });

  it("hides it once its writer no longer allows it, and loses a point that an edit removed", async () => {
    const { author, input, quotable, point, shown, add } = await withQuotes();
    await add(quotable.id);
    await add(quotable.id, point.id);
    const edit = { ...input, reflectionId: quotable.id, revision: quotable.revision };
    await saved(author, { ...edit, quotable: false, nextTime: [] });
    expect(await shown()).toEqual(["The room went quiet withdrawn"]);
  });
});

describe("texts between the quotes", () => {
  it("are saved once, and not written over what another organizer saved meanwhile", async () => {
    const { desk, shown, text } = await night();
    const key = randomUUID();
    await Promise.all(Array.from({ length: 5 }, () => text({ key })));
    expect(await shown()).toEqual(["Food shown"]);
    const [item] = (await desk()).items;
    const [itemId, revision] = [item?.id ?? "", 0];
    expect(await text({ itemId, revision, titleEn: "Drinks" })).toEqual({ ok: true });
    // Sent again, it is what is saved.
    expect(await text({ itemId, revision, titleEn: "Drinks" })).toEqual({ ok: true });
    const stale = await text({ itemId, revision, titleEn: "Snacks" });
    expect(stale).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await shown()).toEqual(["Drinks shown"]);
    await expect(text({ titleEn: null })).rejects.toMatchObject({ code: "required" });
  });

  it("move with the quotes, once a press, and are removed", async () => {
    const { organizer, eventId, desk, shown, text } = await night();
    for (const titleEn of ["One", "Two", "Three"]) await text({ titleEn });
    const [, , third] = (await desk()).items;
    const itemId = third?.id ?? "";
    const up = () => moveRoundUpItem(organizer, { eventId, itemId, from: 2, direction: "up" });
    await Promise.all([up(), up()]);
    expect(await shown()).toEqual(["One shown", "Three shown", "Two shown"]);
    await removeRoundUpItem(organizer, { eventId, itemId });
    await removeRoundUpItem(organizer, { eventId, itemId });
    expect(await shown()).toEqual(["One shown", "Two shown"]);
  });
});

describe("the page", () => {
  it("is there from publishing until it is taken back", async () => {
    const { organizer, eventId, page, text } = await night();
    expect(await page()).toBeNull();
    expect(await publishRoundUp(organizer, { eventId })).toEqual({ ok: false, reason: "empty" });
    await text();
    expect(await page()).toBeNull();
    await publishRoundUp(organizer, { eventId });
    await publishRoundUp(organizer, { eventId });
    expect(await page()).toEqual(["Food"]);
    await withdrawRoundUp(organizer, { eventId });
    expect(await page()).toBeNull();
    const verbs = await db.activity.findMany({ where: { eventId, verb: "round-up.published" } });
    expect(verbs).toHaveLength(1);
  });

  it("is its organizers' alone to make, of a night that is over", async () => {
    const { author, eventId, desk, text } = await night();
    await expect(publishRoundUp(author, { eventId })).rejects.toThrow(NotFound);
    await expect(desk(author)).rejects.toThrow(NotFound);
    const ahead = await night("2090-01-15");
    expect(await ahead.text()).toEqual({ ok: false, reason: "not-over" });
    await db.event.update({ where: { id: eventId }, data: { status: "canceled" } });
    expect(await text()).toEqual({ ok: false, reason: "event-canceled" });
  });
});
