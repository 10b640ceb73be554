import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { realNow } from "@/lib/platform/time/now";
import { joinCommitment, leaveCommitment } from "./join-mutations";

import { sendDueCommitmentNews } from "./news-mutations";
import { addNote, restoreNote, withdrawNote } from "./note-mutations";
import { newsForMail, notesOf } from "./note-queries";
import type { NoteInput } from "./schema";
import { scene, tenTimes } from "./test-commitments";
import { withdrawCommitment } from "./withdraw-mutations";

testDatabase();

/** A commitment with two people in it. */
async function shared() {
  const given = await scene();
  const { id: commitmentId, slug } = await given.make();
  await joinCommitment(given.reader, { commitmentId, showsName: false, name: null });
  const form = (body: string, more: Partial<NoteInput> = {}): NoteInput => ({
    ...{ commitmentId, key: randomUUID(), name: null, body, language: "en" },
    ...more,
  });
  const note = (person: Person, body: string, more: Partial<NoteInput> = {}) =>
    addNote(person, form(body, more));
  const notes = (viewer: Person | null = null) =>
    notesOf({ id: commitmentId, organizerIds: [given.organizer.id] }, viewer);
  const mails = async (person: Person) => {
    const rows = await db.email.findMany({
      where: { recipient: person.email, kind: "commitment-news" },
    });
    return rows.map(({ params }) => params as { userId: string; noteIds: string[] });
  };
  const told = async (person: Person) => {
    const read = (await mails(person)).map(({ userId, noteIds }) => newsForMail(userId, noteIds));
    const news = await Promise.all(read);
    return news.map((mail) => mail.flatMap(({ notes }) => notes.map(({ body }) => body)));
  };
  const aDayLater = () =>
    db.commitmentNews.updateMany({
      where: { mailedAt: { not: null } },
      data: { mailedAt: new Date(realNow().getTime() - 25 * 3_600_000) },
    });
  return { ...given, commitmentId, slug, form, note, notes, told, mails, aDayLater };
}

describe("a note", () => {
  it("is written by those who are in, in order, signed, and once for each form", async () => {
    const { author, reader, organizer, form, note, notes } = await shared();
    await note(author, "Two said yes");
    const input = form("A third, too");
    await tenTimes(() => addNote(reader, input));
    expect(await notes()).toMatchObject([
      { authorName: author.name, body: "Two said yes", state: null },
      { authorName: reader.name, body: "A third, too", state: null },
    ]);
    const other = { ok: false, reason: "already-noted" };
    expect(await addNote(reader, { ...input, body: "A fourth" })).toEqual(other);
    await expect(note(organizer, "Me, too")).rejects.toThrow(NotFound);
  });

  it("of its author says what became of it, and is what came of it", async () => {
    const { author, reader, slug, note, notes, shown, verbs, commitmentId } = await shared();
    await note(reader, "I think it is done", { state: "done" });
    expect(await shown(slug)).toMatchObject({ state: "open", outcome: null });
    await note(author, "Six nurses came", { state: "done" });
    expect(await shown(slug)).toMatchObject({
      state: "done",
      outcome: { body: "Six nurses came", state: "done" },
    });
    await note(author, "One more asked", { state: "done" });
    expect((await shown(slug))?.outcome?.body).toBe("Six nurses came");
    await note(author, "And again", { state: "open" });
    expect(await shown(slug)).toMatchObject({ state: "open", outcome: null });
    expect((await notes()).map(({ state }) => state)).toEqual([null, "done", null, "open"]);
    expect((await verbs(commitmentId)).slice(2)).toEqual([
      "commitment.noted",
      "commitment.state-changed",
      "commitment.noted",
      "commitment.state-changed",
    ]);
  });

  it("is refused on what was withdrawn", async () => {
    const { author, commitmentId, note } = await shared();
    await withdrawCommitment(author, { commitmentId, why: null });
    const withdrawn = { ok: false, reason: "commitment-withdrawn" };
    expect(await note(author, "Too late")).toEqual(withdrawn);
  });

  it("is withdrawn by its writer, or by an organizer for a reason, and comes back", async () => {
    const { author, reader, organizer, note, notes } = await shared();
    await note(author, "Oops");
    const [written] = await notes();
    const noteId = written?.id ?? "";
    await expect(withdrawNote(reader, { noteId, why: "No" })).rejects.toThrow(NotFound);
    await expect(withdrawNote(organizer, { noteId, why: null })).rejects.toThrow("why: required");
    await tenTimes(() => withdrawNote(author, { noteId, why: null }));
    expect(await notes(reader)).toEqual([]);
    expect(await notes(author)).toMatchObject([{ body: null }]);
    await expect(restoreNote(organizer, { noteId })).rejects.toThrow(NotFound);
    await tenTimes(() => restoreNote(author, { noteId }));
    expect(await notes(reader)).toMatchObject([{ body: "Oops" }]);
  });
});

describe("news of a commitment", () => {
  it("goes to the others at once, then at most once a day", async () => {
    const { author, reader, note, told, aDayLater } = await shared();
    await note(author, "One");
    await Promise.all([sendDueCommitmentNews(), sendDueCommitmentNews()]);
    expect(await told(reader)).toEqual([["One"]]);
    await note(author, "Two");
    await note(author, "Three");
    await sendDueCommitmentNews();
    expect(await told(reader)).toEqual([["One"]]);
    await aDayLater();
    await sendDueCommitmentNews();
    expect(await told(reader)).toEqual([["One"], ["Two", "Three"]]);
    expect(await told(author)).toEqual([]);
    await aDayLater();
    await sendDueCommitmentNews();
    expect(await told(reader)).toHaveLength(2);
  });

  it("leaves out what was withdrawn, who left, and who is suspended", async () => {
    const { author, reader, commitmentId, note, notes, told, mails } = await shared();
    await note(author, "Oops");
    const [written] = await notes();
    await withdrawNote(author, { noteId: written?.id ?? "", why: null });
    await sendDueCommitmentNews();
    expect(await mails(reader)).toEqual([]);
    await note(author, "Kept");
    const suspend = (suspendedAt: Date | null) =>
      db.user.update({ where: { id: reader.id }, data: { suspendedAt } });
    await suspend(realNow());
    await sendDueCommitmentNews();
    expect(await mails(reader)).toEqual([]);
    await suspend(null);
    await leaveCommitment(reader, { commitmentId });
    await sendDueCommitmentNews();
    expect(await mails(reader)).toEqual([]);
    await joinCommitment(reader, { commitmentId, showsName: false, name: null });
    await note(author, "Again");
    await sendDueCommitmentNews();
    expect(await told(reader)).toEqual([["Again"]]);
    await leaveCommitment(reader, { commitmentId });
    expect(await told(reader), "left before the mail was sent").toEqual([[]]);
  });
});
