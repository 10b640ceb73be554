import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { another, hosted, hoursAgo } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { mailsTo } from "@/lib/platform/mail/test-mails";
import { realNow } from "@/lib/platform/time/now";
import { debriefsCsv } from "./csv-rules";
import { saveDebrief } from "./mutations";
import { debriefsForDesk, remindersForDesk } from "./organizer-queries";
import { remindDebriefs } from "./remind-mutations";

testDatabase();

const over = { startsAt: hoursAgo(9), endsAt: hoursAgo(6) };

const said = (meetupId: string, wentWell: string | null, more: object = {}) => ({
  ...{ meetupId, revision: 0, language: "en" as const, wentWell, wentWellShown: false },
  ...{ toChange: null, toChangeShown: false, forNextHost: null, forNextHostShown: false },
  ...more,
});

/** An event with a city that has answered, two that have not, one that is still on and a canceled one. */
async function night() {
  const { host: organizer, meetupId, eventId } = await hosted(over);
  const [ottawa, regina] = [await testPerson(), await testPerson()];
  const cities = {
    ottawa: await another(eventId, { ...over, hosts: [ottawa] }),
    regina: await another(eventId, { ...over, hosts: [regina] }),
  };
  const [stillOn, gone] = [await testPerson(), await testPerson()];
  await another(eventId, { startsAt: hoursAgo(1), endsAt: hoursAgo(-1), hosts: [stillOn] });
  await another(eventId, { ...over, hosts: [gone], status: "canceled" });
  await saveDebrief(organizer, said(meetupId, "Everybody stayed."));
  return { organizer, eventId, cities, ottawa, regina, stillOn, gone };
}

const kindsOf = async (...people: Person[]) =>
  (await mailsTo(...people)).map((mails) => mails.map(({ kind }) => kind));

const mails = async (viewer: Person, eventId: string) =>
  (await remindersForDesk(viewer, eventId, realNow())).mails;

describe("reminding the others", () => {
  it("mails the hosts of the cities that have not answered, once a day, as many as the button says", async () => {
    const { organizer, eventId, ottawa, regina, stillOn, gone } = await night();
    expect(await mails(organizer, eventId)).toBe(2);
    const presses = await Promise.all([1, 2].map(() => remindDebriefs(organizer, { eventId })));
    expect(presses).toContainEqual({ ok: true, reminded: 2 });
    expect(presses).toContainEqual({ ok: false, reason: "reminded-today" });
    const once = ["debrief-ask"];
    expect(await kindsOf(ottawa, regina, stillOn, gone, organizer)).toEqual([
      ...[once, once, [], [], []],
    ]);
    expect(await mails(organizer, eventId)).toBe(0);
  });

  it("leaves out who answered since, also if only in words that they took back", async () => {
    const { organizer, eventId, cities, ottawa, regina } = await night();
    await saveDebrief(ottawa, said(cities.ottawa.id, "The talks."));
    await saveDebrief(regina, said(cities.regina.id, null));
    expect(await remindDebriefs(organizer, { eventId })).toEqual({ ok: true, reminded: 1 });
    expect(await kindsOf(ottawa, regina)).toEqual([[], ["debrief-ask"]]);
  });

  it("leaves out who unsubscribed and who is suspended", async () => {
    const { organizer, eventId, ottawa, regina } = await night();
    await db.unsubscribe.create({
      data: { address: ottawa.email, topic: "host-reminders", at: hoursAgo(99) },
    });
    await db.user.update({ where: { id: regina.id }, data: { suspendedAt: hoursAgo(1) } });
    expect(await mails(organizer, eventId)).toBe(0);
    expect(await remindDebriefs(organizer, { eventId })).toEqual({
      ...{ ok: false, reason: "nobody-to-remind" },
    });
  });

  it("leaves out who was asked that morning", async () => {
    const { organizer, eventId, cities, ottawa, regina } = await night();
    const asked = {
      kind: "debrief-ask",
      recipient: ottawa.email,
      language: "en",
      params: {},
    } as const;
    await db.email.create({ data: { ...asked, meetupId: cities.ottawa.id } });
    expect(await remindDebriefs(organizer, { eventId })).toEqual({ ok: true, reminded: 1 });
    expect(await kindsOf(regina)).toEqual([["debrief-ask"]]);
  });

  it("is gone for a host who is no organizer", async () => {
    const { eventId, ottawa } = await night();
    await expect(remindDebriefs(ottawa, { eventId })).rejects.toThrow(NotFound);
    await expect(remindersForDesk(ottawa, eventId, realNow())).rejects.toThrow(NotFound);
    await expect(debriefsForDesk(ottawa, eventId, realNow())).rejects.toThrow(NotFound);
  });
});

describe("the table of all cities", () => {
  const file = async (viewer: Person, eventId: string, locale: "en" | "fr") =>
    debriefsCsv(locale, await debriefsForDesk(viewer, eventId, realNow()));

  it("has a row for each city that is over; what was not recorded is empty, not 0", async () => {
    const { organizer, eventId } = await night();
    const text = await file(organizer, eventId, "en");
    const [header, ...rows] = parse(text, { bom: true }) as string[][];
    expect(header?.slice(0, 3)).toEqual(["City", "Said they’d come", "Came"]);
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row.slice(1, 11)).toEqual(Array(10).fill(""));
    expect(rows.map((row) => row[11]).sort()).toEqual(["", "", "Everybody stayed."]);
  });

  it("escapes what begins like a formula, and separates by semicolons in French", async () => {
    const { organizer, eventId, cities, ottawa } = await night();
    const text = "=HYPERLINK(1)";
    await saveDebrief(ottawa, said(cities.ottawa.id, text, { wentWellShown: true }));
    const french = await file(organizer, eventId, "fr");
    const rows = parse(french, { bom: true, delimiter: ";" }) as string[][];
    expect(rows.flat()).toContain(`'${text}`);
    expect(rows.flat()).not.toContain(text);
    expect(rows.flat()).toContain("Qu’est-ce qui a bien marché?");
  });
});
