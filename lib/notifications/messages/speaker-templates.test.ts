import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import { publishedLineUp } from "@/lib/slots/line-up-queries";
import { isPublic } from "@/lib/talks/queries";
import { arrived, testMailServer } from "../test-mail-server";

testDatabase();
testMailServer();

/** The two talks of a published line-up, of which the first has slides and follows the opening. */
async function evening() {
  const { meetupId } = await db.talk.findFirstOrThrow({
    where: isPublic,
    select: { meetupId: true },
  });
  const lineUp = await publishedLineUp(db, meetupId);
  if (!lineUp) throw new Error("no line-up");
  const [first = "", second = ""] = lineUp.slots.flatMap(({ talk }) => talk?.id ?? []);
  /** When what comes before a talk begins. */
  const before = (talkId: string) =>
    lineUp.slots[lineUp.slots.findIndex(({ talk }) => talk?.id === talkId) - 1]?.startsAt;
  return { meetupId, timeZone: lineUp.timeZone, first, second, before };
}

it.each(["en", "fr"] as const)(
  "the day before, a speaker reads in %s who is on before, where to stand and what to bring",
  async (locale) => {
    const { meetupId, timeZone, first, second, before } = await evening();
    const { turn } = catalogues[locale].messages.proposal;
    const read = async (talkId: string) =>
      (await arrived("speaker-reminder", { talkId }, locale))?.text ?? "";
    const [stand = ""] = turn["stand-where"].split("{time}");
    const time = (talkId: string) =>
      formatTimeAt(before(talkId) ?? new Date(0), timeZone, locale).replaceAll("\u00a0", " ");
    const { id: proposerId } = await db.user.upsert({
      where: { email: "reader@example.ca" },
      create: { email: "reader@example.ca" },
      update: {},
    });
    await db.talk.update({ where: { id: first }, data: { needs: "Two stools", proposerId } });

    const opened = (await read(first)).replaceAll("\u00a0", " ");
    expect(opened).toContain(turn.before);
    expect(opened).toContain(locale === "en" ? "Welcome, and who" : "Bienvenue, et qui");
    expect(opened).toContain(`${stand}${time(first)}`);
    expect(opened).toContain(turn["slides-there"].replace("{version, number}", "1"));
    expect(opened).toContain("Two stools");

    const { titleEn, titleFr } = await db.slot.findFirstOrThrow({
      where: { meetupId, kind: "break" },
      select: { titleEn: true, titleFr: true },
    });
    const missing = (await read(second)).replaceAll("\u00a0", " ");
    expect(missing).toContain(locale === "en" ? titleEn : titleFr);
    expect(missing).toContain(`${stand}${time(second)}`);
    expect(missing).toContain(turn["slides-missing"].replaceAll("\u00a0", " "));
    expect(missing).not.toContain(turn.needs);

    await db.talk.update({ where: { id: second }, data: { format: "panel", minutes: 20 } });
    expect(await read(second)).toContain(turn["slides-free"]);
    await db.talk.update({
      where: { id: second },
      data: { format: "twenty_twenty", minutes: null },
    });
  },
);

it("whoever follows another talk reads who gives it, and whoever opens the evening that nobody is before", async () => {
  const { meetupId, first, second } = await evening();
  const between = { meetupId, supersededAt: null, talkId: null };
  await db.publishedSlot.deleteMany({ where: between });
  const { speakerName, title } = await db.talk.findUniqueOrThrow({ where: { id: first } });
  const read = async (talkId: string) =>
    (await arrived("speaker-reminder", { talkId }, "en"))?.text ?? "";
  expect(await read(second)).toContain(`${speakerName}, ${title}`);
  expect(await read(first)).toContain(catalogues.en.messages.proposal.turn.first);
});
