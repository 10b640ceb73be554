import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { arrived, english, literalPart, params, testMailServer } from "./test-mail-server";

testDatabase();
testMailServer();

describe("to hosts from afar", () => {
  const afar = () =>
    db.meetup.findFirstOrThrow({ where: { kind: "afar" }, select: { id: true, eventId: true } });

  it.each([
    ["invitation", "invitation"],
    ["invitation-reminder", "reminder"],
  ] as const)("an %s does not ask for a venue", async (kind, key) => {
    const { id: meetupId, eventId } = await afar();
    const dates = { createdAt: new Date(), expiresAt: new Date(Date.now() + 86_400_000) };
    const { id: invitationId } = await db.invitation.create({
      data: { ...dates, meetupId, eventId, address: "reader@example.ca" },
    });
    const mail = await arrived(kind, { invitationId });
    for (const { messages } of Object.values(catalogues)) {
      expect(mail?.text).toContain(messages[key].whatItTakesAfar);
      expect(mail?.text).not.toContain(messages[key].whatItTakes);
    }
  });

  it("a reminder lists the stream, but no venue or access", async () => {
    const mail = await arrived("host-reminder", { meetupId: (await afar()).id }, "en");
    expect(mail?.text).toMatch(/\nStream\n/);
    expect(mail?.text).not.toMatch(/\n(Venue|Access)\n/);
  });
});

it("a draft's host learns whether the meetup moved with the event", async () => {
  const { meetupId } = (await params())["night-moved"] as { meetupId: string };
  const moved = await arrived("night-moved", { meetupId }, "en");
  expect(moved?.text).toContain(literalPart(english.nightMoved.lead));
  const { eventId } = await db.meetup.findUniqueOrThrow({ where: { id: meetupId } });
  const { localDate } = await db.event.findUniqueOrThrow({ where: { id: eventId } });
  const later = new Date(localDate.getTime() + 7 * 86_400_000);
  await db.event.update({ where: { id: eventId }, data: { localDate: later } });
  const stays = await arrived("night-moved", { meetupId }, "en");
  await db.event.update({ where: { id: eventId }, data: { localDate } });
  expect(stays?.text).toContain(literalPart(english.nightMoved["left-behind"]));
});

it.each([
  [0, "none"],
  [1, "others"],
] as const)("an organizer learns whether a host is left (%i)", async (left, key) => {
  const { meetupId } = (await params())["host-stepped-down"] as { meetupId: string };
  const roles = await db.meetupRole.findMany({ where: { meetupId } });
  await db.meetupRole.deleteMany({ where: { meetupId } });
  await db.meetupRole.createMany({ data: roles.slice(0, left) });
  const mail = await arrived("host-stepped-down", { meetupId, name: "Zoé" }, "en");
  await db.meetupRole.createMany({ data: roles, skipDuplicates: true });
  expect(mail?.text).toContain("Zoé");
  expect(mail?.text).toContain(english.hostSteppedDown[key]);
});

it.each([
  ["published", "button"],
  ["draft", "home"],
] as const)("a former host is led to a page that they may see (%s)", async (status, key) => {
  const { meetupId } = (await params())["host-removed"] as { meetupId: string };
  const where = { meetups: { some: { id: meetupId } } };
  const before = await db.event.findFirstOrThrow({ where, select: { id: true, status: true } });
  await db.event.update({ where: { id: before.id }, data: { status } });
  const mail = await arrived("host-removed", { meetupId }, "en");
  await db.event.update({ where: { id: before.id }, data: { status: before.status } });
  expect(mail?.text).toContain(english.hostRemoved[key]);
});
