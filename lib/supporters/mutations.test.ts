import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { hosted } from "@/lib/activity/scenarios/test-fixtures";
import { NotFound } from "@/lib/kernel/outcome";
import { picture, sent } from "@/lib/photos/test-photos";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { fileStore } from "@/lib/platform/storage/store";
import { addLogo } from "./logo-mutations";
import {
  addSupporter,
  editSupporter,
  moveSupporter,
  removeSupporter,
  restoreSupporter,
} from "./mutations";
import { logoToShow, supportersForDesk, supportersOfEvent } from "./queries";
import { logoKey } from "./rules";
import { removeStrayLogos } from "./stray-mutations";
import { testSupporter } from "./test-supporters";

testDatabase();

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "rollcall-logos-"));
  env().dataDir = folder;
});
afterAll(() => rm(folder, { recursive: true }));

const toAdd = (place: { eventId: string; meetupId: string | null }, name = "The Slip") => ({
  ...{ ...place, name, link: "https://example.ca", key: randomUUID() },
});

const logos = () => fileStore().list("logos");

async function thanking(...names: string[]) {
  const { host, eventId, meetupId } = await hosted();
  const place = { eventId, meetupId };
  const ids: string[] = [];
  for (const name of names) ids.push(await testSupporter(place, name));
  const shown = async () =>
    (await supportersOfEvent(eventId)).ofMeetup(meetupId).map(({ name }) => name);
  return { host, place, ids, shown };
}

async function logoOf(id: string): Promise<string | null> {
  const { logoId } = await db.supporter.findUniqueOrThrow({ where: { id } });
  return logoId;
}

describe("who is thanked", () => {
  it("is of the whole event or of one meetup", async () => {
    const { host, place } = await thanking();
    await addSupporter(host, toAdd(place, "The Slip"));
    await addSupporter(host, toAdd({ ...place, meetupId: null }, "Northern Ink"));
    const { ofEvent, ofMeetup } = await supportersOfEvent(place.eventId);
    expect(ofEvent).toMatchObject([{ name: "Northern Ink", link: "https://example.ca" }]);
    expect(ofMeetup(place.meetupId)).toMatchObject([{ name: "The Slip", logo: null }]);
  });

  it("is one for a form that is sent twice, also at the same moment", async () => {
    const { host, place, shown } = await thanking();
    const form = toAdd(place);
    await Promise.all([addSupporter(host, form), addSupporter(host, form)]);
    await addSupporter(host, form);
    expect(await shown()).toEqual(["The Slip"]);
  });

  it("are twelve at most, also when the last is added many times at once", async () => {
    const { host, place, ids, shown } = await thanking(..."abcdefghijk");
    const outcomes = await Promise.all(
      [..."lmno"].map((name) => addSupporter(host, toAdd(place, name))),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    const full = { ok: false, reason: "supporters-full" };
    expect(outcomes).toContainEqual(full);
    const [a = ""] = ids;
    await removeSupporter(host, { supporterId: a });
    await addSupporter(host, toAdd(place, "p"));
    expect(await restoreSupporter(host, { supporterId: a })).toEqual(full);
    expect(await shown()).toHaveLength(12);
  });

  it("moves up, and is put back where it was", async () => {
    const { host, ids, shown } = await thanking("a", "b", "c");
    const [, , c = ""] = ids;
    const up = { supporterId: c, from: 2 };
    expect(await moveSupporter(host, up)).toEqual({ ok: true });
    expect(await moveSupporter(host, up)).toEqual({ ok: true });
    expect(await shown()).toEqual(["a", "c", "b"]);
    await removeSupporter(host, { supporterId: c });
    expect(await shown()).toEqual(["a", "b"]);
    expect(await moveSupporter(host, { supporterId: c, from: 1 })).toEqual({
      ...{ ok: false, reason: "stale" },
    });
    await restoreSupporter(host, { supporterId: c });
    expect(await shown()).toEqual(["a", "c", "b"]);
  });

  it("is changed, and stays with its desk for a moment once it is removed", async () => {
    const { host, place, ids } = await thanking("a");
    const [supporterId = ""] = ids;
    await editSupporter(host, { supporterId, name: "b", link: null });
    await removeSupporter(host, { supporterId });
    expect(await supportersForDesk(host, place)).toMatchObject([{ name: "b", isRemoved: true }]);
  });

  it("gets a link later, and loses it again", async () => {
    const { host, place, ids } = await thanking("a");
    const [supporterId = ""] = ids;
    for (const link of ["https://example.ca", null]) {
      await editSupporter(host, { supporterId, name: "a", link });
      expect(await supportersForDesk(host, place)).toMatchObject([{ link }]);
    }
  });

  it("is nobody else's to add, change, move, remove or put back", async () => {
    const { host, place, ids } = await thanking("a", "b");
    const [, supporterId = ""] = ids;
    for (const other of [await testPerson(), (await hosted()).host]) {
      await expect(addSupporter(other, toAdd(place))).rejects.toThrow(NotFound);
      await expect(editSupporter(other, { supporterId, name: "c", link: null })).rejects.toThrow(
        NotFound,
      );
      await expect(moveSupporter(other, { supporterId, from: 1 })).rejects.toThrow(NotFound);
      for (const change of [removeSupporter, restoreSupporter])
        await expect(change(other, { supporterId })).rejects.toThrow(NotFound);
      await expect(supportersForDesk(other, place)).rejects.toThrow(NotFound);
    }
    const { eventId } = (await thanking()).place;
    await expect(addSupporter(host, toAdd({ ...place, eventId }))).rejects.toThrow(NotFound);
  });

  it("of the whole event is the organizers' alone", async () => {
    const host = await testPerson();
    const { eventId } = await testMeetup({ hosts: [host] });
    const ofEvent = toAdd({ eventId, meetupId: null });
    await expect(addSupporter(host, ofEvent)).rejects.toThrow(NotFound);
  });

  it("is erased with its event", async () => {
    const { host, place, ids } = await thanking("a");
    await addSupporter(host, toAdd({ ...place, meetupId: null }));
    await db.event.delete({ where: { id: place.eventId } });
    expect(await db.supporter.count({ where: { eventId: place.eventId } })).toBe(0);
    expect(ids).toHaveLength(1);
  });
});

describe("a logo", () => {
  it("keeps what is transparent, and says whether its letters are light", async () => {
    const { host, ids } = await thanking("a");
    const [supporter = ""] = ids;
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><circle cx="9" cy="9" r="5" fill="#fff"/></svg>';
    const white = await sharp(Buffer.from(svg)).png().toBuffer();
    expect(await addLogo(host, { supporter }, sent(white))).toEqual({ ok: true });
    const logoId = (await logoOf(supporter)) ?? "";
    const file = await fileStore().read(logoKey(logoId, "small"));
    const { channels } = await sharp(file ?? Buffer.alloc(0)).stats();
    expect(channels.map(({ max }) => max > 0)).toEqual([true, true, true, true]);
    expect(channels[3]?.min).toBe(0);
    expect(await db.supporter.findUnique({ where: { logoId } })).toMatchObject({
      ...{ logoWidth: 90, logoHeight: 30, logoIsLight: true },
    });
  });

  it("is one for a file that is sent twice; another one takes its place, and no file is left over", async () => {
    const { host, ids } = await thanking("a");
    const [supporter = ""] = ids;
    const before = await logos();
    const one = await picture("#123");
    for (let twice = 0; twice < 2; twice += 1) await addLogo(host, { supporter }, sent(one));
    const first = await logoOf(supporter);
    expect(await logos()).toHaveLength(before.length + 1);
    await addLogo(host, { supporter }, sent(await picture("#321")));
    const second = await logoOf(supporter);
    expect(second).not.toBe(first);
    expect(await logos()).toHaveLength(before.length + 1);
    expect(await fileStore().list(`logos/${second}`)).toHaveLength(2);
  });

  it("of somebody who is not thanked, or not any more, is shown to its desk alone", async () => {
    const { host, ids } = await thanking("a");
    const [supporterId = ""] = ids;
    await addLogo(host, { supporter: supporterId }, sent(await picture()));
    const logo = (await logoOf(supporterId)) ?? "";
    expect(await logoToShow(null, logo)).toEqual({ isPublic: true });
    await removeSupporter(host, { supporterId });
    await expect(logoToShow(null, logo)).rejects.toThrow(NotFound);
    expect(await logoToShow(host, logo)).toEqual({ isPublic: false });
    await expect(logoToShow(null, randomUUID())).rejects.toThrow(NotFound);
  });

  it("is not read from somebody else, and not kept if it is no picture", async () => {
    const { host, ids } = await thanking("a");
    const [supporter = ""] = ids;
    const before = await logos();
    const unread = () => Promise.reject(new Error("read"));
    await expect(addLogo(await testPerson(), { supporter }, unread)).rejects.toThrow(NotFound);
    const svg = sent(Buffer.from("<svg/>"), "svg");
    const refused = { ok: false, reason: "unknown-kind" };
    expect(await addLogo(host, { supporter }, svg)).toEqual(refused);
    expect(await logos()).toEqual(before);
  });

  it("is removed with its event, at the second look", async () => {
    const { host, place, ids } = await thanking("a");
    const [supporter = ""] = ids;
    await addLogo(host, { supporter }, sent(await picture()));
    const logo = await logoOf(supporter);
    await db.event.delete({ where: { id: place.eventId } });
    await removeStrayLogos();
    expect(await logos()).toContain(logo);
    await removeStrayLogos();
    expect(await logos()).not.toContain(logo);
  });
});
