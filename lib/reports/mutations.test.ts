import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { hosted, inDays } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { addPhoto } from "@/lib/photos/mutations";
import { draftPhotos, photosByMeetup, photoToShow } from "@/lib/photos/queries";
import { hidePhoto } from "@/lib/photos/state-mutations";
import { picture, sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { toWall } from "@/lib/platform/time/zones";
import { hideReport, writeReport } from "./mutations";
import { reportsByMeetup, reportsForDesk } from "./queries";
import { REPORT_LENGTH, type ReportInput, reportSchema } from "./schema";

testDatabase();

/** Where it is after noon, so that its date is tonight's; somewhere it always is. */
function tonight() {
  const zones = ["America/St_Johns", "Pacific/Auckland", "Asia/Kolkata"];
  const timeZone = zones.find((zone) => toWall(realNow(), zone).time >= "12:00");
  if (!timeZone) throw new Error("nowhere after noon");
  return hosted({ timeZone, date: toWall(realNow(), timeZone).date });
}
const said = (meetupId: string, change: Partial<ReportInput> = {}) => ({
  ...{ meetupId, key: randomUUID(), text: "We need more chairs.", language: "en" as const },
  ...{ photoId: null, description: null, consent: false },
  ...change,
});

describe("what a host says", () => {
  it("is published with its language, time and writer", async () => {
    const { host, meetupId, eventId } = await tonight();
    expect(await writeReport(host, said(meetupId))).toEqual({ ok: true });
    expect((await reportsByMeetup(eventId)).get(meetupId)).toMatchObject([
      { text: "We need more chairs.", language: "en", writtenByName: host.name },
    ]);
  });

  it("is one report if tapped twice; another text under the same key is refused", async () => {
    const { host, meetupId } = await tonight();
    const form = said(meetupId);
    const taps = await Promise.all([1, 2, 3].map(() => writeReport(host, form)));
    expect(taps).toEqual(Array(3).fill({ ok: true }));
    const other = await writeReport(host, { ...form, text: "And more cake." });
    expect(other).toEqual({ ok: false, reason: "already-sent" });
    expect(await reportsForDesk(host, meetupId)).toHaveLength(1);
    expect(await db.activity.count({ where: { meetupId } })).toBe(1);
  });

  it("is hidden from all pages, not deleted, and shown again", async () => {
    const { host, meetupId, eventId } = await tonight();
    await writeReport(host, said(meetupId));
    const [report] = await reportsForDesk(host, meetupId);
    const reportId = report?.id ?? "";
    await hideReport(host, { reportId, hidden: true });
    await hideReport(host, { reportId, hidden: true });
    expect(await reportsByMeetup(eventId)).toEqual(new Map());
    expect(await reportsForDesk(host, meetupId)).toMatchObject([{ hiddenByName: host.name }]);
    await hideReport(host, { reportId, hidden: false });
    expect((await reportsByMeetup(eventId)).get(meetupId)).toHaveLength(1);
    const verbs = await db.activity.findMany({ where: { meetupId }, orderBy: { at: "asc" } });
    expect(verbs.map(({ verb }) => verb)).toEqual([
      "report.written",
      "report.hidden",
      "report.shown",
    ]);
  });

  it("is not a stranger's to write or to hide", async () => {
    const { host, meetupId } = await tonight();
    await writeReport(host, said(meetupId));
    const [report] = await reportsForDesk(host, meetupId);
    const stranger = await testPerson();
    await expect(writeReport(stranger, said(meetupId))).rejects.toThrow(NotFound);
    const hide = { reportId: report?.id ?? "", hidden: true };
    await expect(hideReport(stranger, hide)).rejects.toThrow(NotFound);
    await expect(reportsForDesk(stranger, meetupId)).rejects.toThrow(NotFound);
  });

  it("waits for the day", async () => {
    const { host, meetupId } = await hosted({ date: inDays(3) });
    expect(await writeReport(host, said(meetupId))).toEqual({ ok: false, reason: "too-early" });
  });

  it("is no longer than the wall is wide, in the database too", async () => {
    const { host, meetupId } = await tonight();
    const long = { text: "x".repeat(REPORT_LENGTH + 1) };
    await expect(writeReport(host, said(meetupId, long))).rejects.toThrow("Report_text_check");
  });
});

describe("a photo with what a host says", () => {
  const described = { description: "A full room", consent: true };

  async function withPhoto() {
    const evening = await tonight();
    const draft = await addPhoto(
      evening.host,
      { meetup: evening.meetupId },
      sent(await picture(`#${randomUUID().slice(0, 6)}`)),
    );
    if (!draft.ok) throw new Error(draft.reason);
    const { photoId } = draft;
    return { ...evening, photoId, form: said(evening.meetupId, { photoId, ...described }) };
  }

  const shownPhotos = async (eventId: string, meetupId: string) =>
    (await reportsByMeetup(eventId)).get(meetupId)?.map(({ photo }) => photo);

  it("is published with it, described in its language, and not in the album", async () => {
    const { host, meetupId, eventId, photoId, form } = await withPhoto();
    expect(await writeReport(host, form)).toEqual({ ok: true });
    expect(await shownPhotos(eventId, meetupId)).toEqual([
      { id: photoId, width: 400, height: 300, description: "A full room", locale: "en" },
    ]);
    expect(await photoToShow(null, photoId)).toEqual({ isPublic: true });
    expect(await photosByMeetup(eventId)).toEqual(new Map());
    expect(await draftPhotos(host, meetupId)).toEqual([]);
  });

  it("is hidden and put back with it, unless it was hidden by itself", async () => {
    const { host, meetupId, eventId, photoId, form } = await withPhoto();
    await writeReport(host, form);
    const [report] = await reportsForDesk(host, meetupId);
    const hide = (hidden: boolean) => hideReport(host, { reportId: report?.id ?? "", hidden });
    await hide(true);
    await expect(photoToShow(null, photoId)).rejects.toThrow(NotFound);
    await hide(false);
    expect(await photoToShow(null, photoId)).toEqual({ isPublic: true });
    await hidePhoto(host, { photoId });
    expect(await shownPhotos(eventId, meetupId)).toEqual([null]);
    await hide(true);
    await hide(false);
    await expect(photoToShow(null, photoId)).rejects.toThrow(NotFound);
  });

  it("is a draft of its own meetup: no other one, and none twice", async () => {
    const { host, photoId, form } = await withPhoto();
    const gone = { ok: false, reason: "photo-gone" };
    const elsewhere = await tonight();
    const foreign = said(elsewhere.meetupId, { photoId, ...described });
    expect(await writeReport(elsewhere.host, foreign)).toEqual(gone);
    expect(await reportsForDesk(elsewhere.host, elsewhere.meetupId)).toEqual([]);
    await writeReport(host, form);
    expect(await writeReport(host, { ...form, key: randomUUID() })).toEqual(gone);
    expect(await writeReport(host, form)).toEqual({ ok: true });
  });

  it("may be all that is said; nothing of it shows once it is hidden by itself", async () => {
    const { host, meetupId, eventId, photoId, form } = await withPhoto();
    expect(await writeReport(host, { ...form, text: null })).toEqual({ ok: true });
    const reports = async () => (await reportsByMeetup(eventId)).get(meetupId);
    expect(await reports()).toMatchObject([{ text: null, photo: { id: photoId } }]);
    await hidePhoto(host, { photoId });
    expect(await reports()).toBeUndefined();
    await writeReport(host, said(meetupId));
    expect(await reports()).toMatchObject([{ text: "We need more chairs.", photo: null }]);
    expect(await reportsForDesk(host, meetupId)).toHaveLength(2);
  });

  const id = randomUUID();
  const typed = { meetupId: id, key: id, text: "Full.", language: "en" };
  it.each([
    ["none", {}, []],
    ["one with both", { photoId: id, ...described }, []],
    ["one chosen without scripts", { draftId: id, ...described }, []],
    ["one without words", { text: "", photoId: id, ...described }, []],
    ["none, and no words", { text: " " }, ["text"]],
    ["one without a description", { photoId: id, consent: true }, ["description"]],
    ["one that nobody agreed to", { draftId: id, description: "A room" }, ["consent"]],
  ])("of %s: wrong is %o", (_, photo, wrong) => {
    const { error } = reportSchema.safeParse({ ...typed, ...photo });
    expect(error?.issues.map(({ path }) => path[0]) ?? []).toEqual(wrong);
  });
});
