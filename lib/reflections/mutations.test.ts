import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { InvalidField, NotFound } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { saveReflection, storedReflection } from "./mutations";
import { ownReflections } from "./own-queries";
import { pulledQuotes, reflectionBySlug, reflectionsOfEvent } from "./queries";
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

describe("a reflection’s photo", () => {
  it("is one of its city’s album, is gone once that is hidden, and comes back with it", async () => {
    const [author, meetup, other] = [
      await testPerson(),
      await testMeetup(past),
      await testMeetup(past),
    ];
    const { eventId, id: meetupId } = meetup;
    const at = new Date("2026-01-16T08:00Z");
    const photo = async (id: string, more: { publishedAt?: Date; hiddenAt?: Date } = {}) => {
      const file = { contentHash: randomUUID(), width: 400, height: 300, createdAt: at };
      const described = { description: "Six people at a bar", locale: "en" } as const;
      const words = more.publishedAt ? described : {};
      return (await db.photo.create({ data: { meetupId: id, ...file, ...words, ...more } })).id;
    };
    const publishedAt = at;
    const [shown, foreign, draft, hidden] = await Promise.all([
      photo(meetupId, { publishedAt }),
      photo(other.id, { publishedAt }),
      photo(meetupId),
      photo(meetupId, { publishedAt, hiddenAt: at }),
    ]);
    const save = (photoId: string, more: object = {}) =>
      saved(author, written(eventId, { meetupId, photoId, ...more }));
    for (const photoId of [foreign, draft, hidden])
      await expect(save(photoId)).rejects.toThrow("photoId: choose-one");
    await expect(save(shown, { meetupId: null })).rejects.toThrow("photoId: choose-one");
    const { id: reflectionId, slug, revision } = await save(shown);
    const read = async () =>
      (await reflectionBySlug(await eventSlug(eventId), slug, null))?.photo ?? null;
    expect(await read()).toMatchObject({ id: shown, description: "Six people at a bar" });
    const hide = (hiddenAt: Date | null) =>
      db.photo.update({ where: { id: shown }, data: { hiddenAt } });
    await hide(at);
    expect(await read()).toBeNull();
    await save(shown, { reflectionId, revision, stayed: "Louder" });
    await hide(null);
    expect(await read()).toMatchObject({ id: shown });
  });
});

describe("a draft that saves itself", () => {
  it("is one reflection, by its form’s key, and raises no page’s revision", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const form = written(eventId, { intent: "autosave" });
    const first = await saved(author, form);
    const again = await saved(author, { ...form, revision: first.revision, stayed: "Louder" });
    expect(again).toMatchObject({ id: first.id, status: "draft", stayed: "Louder" });
    expect(await db.eventRevision.findUnique({ where: { eventId } })).toBeNull();
    const verbs = await db.activity.findMany({
      where: { subjectId: first.id },
      orderBy: { at: "asc" },
    });
    expect(verbs.map(({ verb }) => verb)).toEqual(["reflection.drafted", "reflection.draft-saved"]);
  });

  it("in two tabs is saved by one, and the other is shown what is saved, until it has seen it", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const form = written(eventId, { intent: "autosave" });
    const { id: reflectionId, revision } = await saved(author, form);
    const tab = (stayed: string, more: object = {}) =>
      saveReflection(author, { ...form, reflectionId, revision, stayed, ...more });
    const outcomes = await Promise.all([tab("Mine"), tab("Theirs")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "stale" });
    const known = { eventId, reflectionId, key: form.key };
    const read = await storedReflection(author, known);
    if (!read.ok) throw new Error(read.reason);
    const won = outcomes[0]?.ok ? "Mine" : "Theirs";
    expect(read.stored).toMatchObject({ isPublished: false, preview: { stayed: won } });
    const seen = { revision: read.stored.revision };
    expect(await tab("Mine, after all", seen)).toMatchObject({ ok: true });
    await expect(storedReflection(await testPerson(), known)).rejects.toThrow(NotFound);
    expect(await storedReflection(null, known)).toEqual({ ok: false, reason: "sign-in-first" });
  });

  it("stays deleted, whatever another tab still saves, and another form starts another", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const form = written(eventId, { intent: "autosave" });
    const { id: reflectionId, revision } = await saved(author, form);
    await withdrawReflection(author, { reflectionId, why: null });
    const refused = { ok: false, reason: "draft-deleted" };
    for (const intent of ["autosave", "draft", "publish"] as const)
      for (const known of [{}, { reflectionId }, { revision }])
        expect(await saveReflection(author, { ...form, ...known, intent, stayed: "More" })).toEqual(
          refused,
        );
    expect(await db.reflection.count({ where: { eventId } })).toBe(0);
    expect(await saved(author, written(eventId, { intent: "draft" }))).toMatchObject({
      revision: 0,
    });
  });

  it("is deleted in one tab while others save it, and never comes back", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const form = written(eventId, { intent: "autosave" });
    const { id: reflectionId, revision } = await saved(author, form);
    const save = (stayed: string) => saveReflection(author, { ...form, revision, stayed });
    await Promise.all([
      ...["One", "Two", "Three"].map(save),
      withdrawReflection(author, { reflectionId, why: null }),
      ...["Four", "Five", "Six"].map(save),
    ]);
    expect(await save("Seven")).toEqual({ ok: false, reason: "draft-deleted" });
    expect(await db.reflection.count({ where: { eventId } })).toBe(0);
  });

  it("is published by one of two tabs, and what is published does not save itself", async () => {
    const [author, { eventId }] = [await testPerson(), await testMeetup(past)];
    const form = written(eventId, { intent: "autosave" });
    const { id: reflectionId, revision } = await saved(author, form);
    const publish = (stayed: string) =>
      saveReflection(author, { ...form, reflectionId, revision, stayed, intent: "publish" });
    const outcomes = await Promise.all([publish("Mine"), publish("Theirs")]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes).toContainEqual({ ok: false, reason: "stale" });
    const row = await db.reflection.findUniqueOrThrow({ where: { id: reflectionId } });
    const typed = { ...form, reflectionId, revision: row.revision, stayed: "Typing" };
    expect(await saveReflection(author, typed)).toEqual({ ok: false, reason: "stale" });
    expect(await db.reflection.findUniqueOrThrow({ where: { id: reflectionId } })).toEqual(row);
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
      expect(await ownReflections(eventId, viewer)).toEqual([]);
    }
    expect(await reflectionBySlug(slug, draft.slug, null)).toBeNull();
    expect(await ownReflections(eventId, author)).toHaveLength(1);
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
