import { describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { saveReflection } from "./mutations";
import { draftsOf, pulledQuotes, reflectionBySlug, reflectionsOfEvent } from "./queries";
import { eventSlug, future, past, points, saved, written } from "./test-reflections";
import { withdrawReflection } from "./withdraw-mutations";

testDatabase();

describe("a reflection", () => {
  it("needs one sentence, takes its slug from the first words and is signed", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const row = await saved(author, written(eventId));
    expect(row).toMatchObject({ status: "published", slug: "the-room-went-quiet" });
    expect(row.authorName).toBe(author.name);
    const shown = await reflectionBySlug(await eventSlug(eventId), row.slug, null);
    expect(shown).toMatchObject({ stayed: "The room went quiet", takeaways: [], place: null });
  });

  it("keeps the order of its points, and its slug when the title changes", async () => {
    const [author, meetup] = [await testPerson(), await testMeetup(past)];
    const { eventId } = meetup;
    const first = written(eventId, {
      title: "Quiet",
      takeaways: points("b", "a"),
      nextTime: points("c"),
    });
    const row = await saved(author, first);
    const more = {
      reflectionId: row.id,
      title: "Loud",
      meetupId: meetup.id,
      takeaways: points("a", "b"),
    };
    const edited = await saved(author, { ...first, ...more, observations: points("d") });
    const shown = await reflectionBySlug(await eventSlug(eventId), "quiet", null);
    expect(shown).toMatchObject({ title: "Loud" });
    expect(shown?.takeaways.map((point) => point.text)).toEqual(["a", "b"]);
    expect(shown?.observations.map((point) => point.text)).toEqual(["d"]);
    expect(shown?.place?.city?.nameEn).toBe("Vancouver");
    expect(edited).toMatchObject({ revision: 1, publishedAt: row.publishedAt });
  });

  it("keeps the ids of its points, whatever becomes of them, and takes no other reflection's", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const first = written(eventId, { takeaways: points("a", "b", "c"), nextTime: points("d") });
    const { id: reflectionId } = await saved(author, first);
    const other = await saved(author, written(eventId, { takeaways: points("theirs") }));
    const idOf = async (id: string, text: string) =>
      (await db.reflectionPoint.findFirstOrThrow({ where: { reflectionId: id, text } })).id;
    const [a, b, c, d] = await Promise.all(
      ["a", "b", "c", "d"].map((text) => idOf(reflectionId, text)),
    );
    const foreign = await idOf(other.id, "theirs");
    const row = (pointId: string | undefined, text: string) => ({
      pointId: pointId ?? null,
      text,
    });
    const edit = {
      takeaways: [row(c, "c"), row(a, "a, reworded"), row(a, "twice"), row(foreign, "mine")],
      observations: [row(d, "d")],
    };
    await saved(author, written(eventId, { reflectionId, ...edit }));
    const rows = await db.reflectionPoint.findMany({
      where: { reflectionId },
      orderBy: [{ kind: "asc" }, { position: "asc" }],
    });
    expect(rows.map(({ kind, position, text }) => [kind, position, text])).toEqual([
      ["takeaway", 0, "c"],
      ["takeaway", 1, "a, reworded"],
      ["takeaway", 2, "twice"],
      ["takeaway", 3, "mine"],
      ["observation", 0, "d"],
    ]);
    const ids = rows.map((point) => point.id);
    expect([ids[0], ids[1], ids[4]]).toEqual([c, a, d]);
    expect(ids).not.toContain(b);
    expect(ids).not.toContain(foreign);
    expect(await idOf(other.id, "theirs")).toBe(foreign);
  });

  it("gets a unique slug if another starts with the same words", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const rows = await Promise.all([1, 2, 3].map(() => saved(author, written(eventId))));
    expect(rows.map((row) => row.slug).sort()).toEqual([
      "the-room-went-quiet",
      "the-room-went-quiet-2",
      "the-room-went-quiet-3",
    ]);
  });

  it.each(["draft", "publish"] as const)(
    "submitted ten times at once (%s) is stored once",
    async (intent) => {
      const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
      const input = written(eventId, { intent, takeaways: points("one") });
      const outcomes = await Promise.all(
        Array.from({ length: 10 }, () => saveReflection(author, input)),
      );
      expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.address)).size).toBe(1);
      expect(await db.reflection.count({ where: { eventId } })).toBe(1);
      expect(await db.reflectionPoint.count({ where: { reflection: { eventId } } })).toBe(1);
    },
  );

  it("resubmitted from an old page with different text is edited", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const input = written(eventId, { intent: "draft" });
    const draft = await saved(author, input);
    const again = await saved(author, { ...input, stayed: "Other text", intent: "publish" });
    expect(again).toMatchObject({ id: draft.id, stayed: "Other text", slug: "other-text" });
  });

  it("changed in the meantime is not overwritten", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const { id } = await saved(author, written(eventId));
    const edit = written(eventId, { reflectionId: id });
    await saved(author, { ...edit, stayed: "In one tab" });
    const late = await saveReflection(author, { ...edit, stayed: "In another tab" });
    expect(late).toEqual({ ok: false, reason: "stale" });
    expect((await db.reflection.findUniqueOrThrow({ where: { id } })).stayed).toBe("In one tab");
    expect(await saveReflection(author, { ...edit, stayed: "In one tab" })).toMatchObject({
      ok: true,
    });
  });

  it.each(["draft", "publish"] as const)(
    "is refused (%s) before the first meetup starts",
    async (intent) => {
      const [author, { eventId }] = [await testPerson(), await testMeetup(future)];
      const early = await saveReflection(author, written(eventId, { intent }));
      expect(early).toEqual({ ok: false, reason: "not-yet" });
      expect(await db.reflection.count({ where: { eventId } })).toBe(0);
    },
  );

  it("is refused if only an unpublished or canceled meetup has started", async () => {
    const author = await testPerson();
    const { eventId } = await testMeetup({ ...past, status: "canceled" });
    await db.event.update({ where: { id: eventId }, data: { localDate: new Date("2090-01-15") } });
    expect(await saveReflection(author, written(eventId))).toMatchObject({ reason: "not-yet" });
  });

  it("is refused for a canceled event and not found for a draft event", async () => {
    const author = await testPerson();
    const canceled = await testMeetup({ ...past, eventStatus: "canceled" });
    const draft = await testMeetup({ ...past, eventStatus: "draft" });
    expect(await saveReflection(author, written(canceled.eventId))).toMatchObject({
      reason: "event-canceled",
    });
    await expect(saveReflection(author, written(draft.eventId))).rejects.toThrow(NotFound);
  });

  it("requires a city of the same event", async () => {
    const author = await testPerson();
    const [here, elsewhere] = [await testMeetup(past), await testMeetup(past)];
    const proposed = await testMeetup({ ...past, status: "proposed" });
    const save = (eventId: string, meetupId: string) =>
      saveReflection(author, written(eventId, { meetupId }));
    await expect(save(here.eventId, elsewhere.id)).rejects.toThrow(InvalidField);
    await expect(save(proposed.eventId, proposed.id)).rejects.toThrow(InvalidField);
    expect(await save(here.eventId, here.id)).toMatchObject({ ok: true });
  });

  it("requires a name when published, and saves it; a draft does not", async () => {
    const [author, { eventId }] = [await testPerson({ name: null }), await testMeetup(past)];
    await expect(saveReflection(author, written(eventId))).rejects.toThrow("name: required");
    expect(await db.reflection.count({ where: { eventId } })).toBe(0);
    expect(await saveReflection(author, written(eventId, { intent: "draft" }))).toMatchObject({
      ok: true,
    });
    expect(await saved(author, written(eventId, { name: "Zoé" }))).toMatchObject({
      authorName: "Zoé",
    });
    expect(await db.user.findUniqueOrThrow({ where: { id: author.id } })).toMatchObject({
      name: "Zoé",
    });
  });
});

describe("somebody else's reflection", () => {
  it("as a draft cannot be read, edited or withdrawn", async () => {
    const [author, other, organizer] = [await testPerson(), await testPerson(), await testPerson()];
    const { eventId } = await testMeetup({ ...past, organizers: [organizer] });
    const draft = await saved(author, written(eventId, { intent: "draft" }));
    const slug = await eventSlug(eventId);
    expect(await reflectionBySlug(slug, draft.slug, author)).toMatchObject({ status: "draft" });
    for (const viewer of [other, organizer]) {
      expect(await reflectionBySlug(slug, draft.slug, viewer)).toBeNull();
      const edit = written(eventId, { reflectionId: draft.id });
      await expect(saveReflection(viewer, edit)).rejects.toThrow(NotFound);
      const withdrawal = { reflectionId: draft.id, why: "no" };
      await expect(withdrawReflection(viewer, withdrawal)).rejects.toThrow(NotFound);
      expect(await draftsOf(eventId, viewer)).toEqual([]);
    }
    expect(await reflectionBySlug(slug, draft.slug, null)).toBeNull();
    expect(await draftsOf(eventId, author)).toHaveLength(1);
    expect((await reflectionsOfEvent(eventId)).reflections).toEqual([]);
    expect(await pulledQuotes(eventId, 3)).toEqual([]);
  });

  it("once published can be read but not edited, even under another event", async () => {
    const [author, other] = [await testPerson(), await testPerson()];
    const [here, elsewhere] = [await testMeetup(past), await testMeetup(past)];
    const { id } = await saved(author, written(here.eventId));
    const edit = (eventId: string) => written(eventId, { reflectionId: id, stayed: "Mine now" });
    await expect(saveReflection(other, edit(here.eventId))).rejects.toThrow(NotFound);
    await expect(saveReflection(author, edit(elsewhere.eventId))).rejects.toThrow(NotFound);
  });

  it("in a draft event is visible to its organizers only", async () => {
    const [author, organizer] = [await testPerson(), await testPerson()];
    const { eventId } = await testMeetup({ ...past, organizers: [organizer] });
    const { slug } = await saved(author, written(eventId));
    await db.event.update({ where: { id: eventId }, data: { status: "draft" } });
    const shown = async (viewer: typeof author | null) =>
      reflectionBySlug(await eventSlug(eventId), slug, viewer);
    expect(await shown(null)).toBeNull();
    expect(await shown(author)).toBeNull();
    expect(await shown(organizer)).not.toBeNull();
  });
});
