import { describe, expect, it } from "vitest";
import { InvalidFields, NotFound } from "@/lib/kernel/outcome";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { realNow } from "@/lib/platform/time/now";
import { inviteByLink, renewInvitation } from "./mutations";
import { noteOpened } from "./opened-mutations";
import { openInvitation } from "./queries";
import { remind } from "./remind-mutations";
import {
  hosts,
  listed,
  mailsTo,
  meetup,
  organizer,
  paste,
  testInvitations,
  tokenOf,
} from "./test-invitations";
import { restoreInvitation, withdrawInvitation } from "./withdraw-mutations";

testDatabase();
testInvitations();

describe("a city's link", () => {
  it("is created, opened and replaced", async () => {
    await inviteByLink(organizer, { meetupId: meetup.id });
    const [made] = await listed();
    expect(made).toMatchObject({ state: "made", recipient: null });
    const days = (Number(made?.expiresAt) - Number(made?.createdAt)) / 86_400_000;
    expect(days).toBe(21);

    const token = tokenOf(made?.link);
    expect(readLink("invitation", token)).toEqual({ id: made?.id, version: 1 });
    expect(await openInvitation(token)).toMatchObject({ issue: null });
    // Mail scanners follow links, so only the page's script records the opening.
    expect(await listed()).toMatchObject([{ state: "made" }]);
    await noteOpened({ token });
    const [opened] = await listed();
    expect(opened).toMatchObject({ state: "opened" });
    await noteOpened({ token });
    expect(await listed()).toMatchObject([{ openedAt: opened?.openedAt }]);

    await inviteByLink(organizer, { meetupId: meetup.id });
    const [renewed, ...others] = await listed();
    expect(others).toEqual([]);
    expect(renewed).toMatchObject({ id: made?.id, state: "made" });
    expect(await openInvitation(token)).toMatchObject({ issue: "replaced" });
    await noteOpened({ token });
    await noteOpened({ token: token.slice(0, -1) });
    expect(await listed()).toMatchObject([{ state: "made" }]);
    expect(await openInvitation(tokenOf(renewed?.link))).toMatchObject({ issue: null });
  });

  it("does not open once withdrawn, expired or truncated", async () => {
    await inviteByLink(organizer, { meetupId: meetup.id });
    const [made] = await listed();
    const token = tokenOf(made?.link);
    expect(await openInvitation(token.slice(0, -1))).toMatchObject({ issue: "unknown" });
    await db.invitation.update({ where: { id: made?.id }, data: { expiresAt: realNow() } });
    expect(await openInvitation(token)).toMatchObject({ issue: "expired" });
    expect(await listed()).toMatchObject([{ state: "expired", link: null }]);
    await withdrawInvitation(organizer, { invitationId: made?.id ?? "" });
    expect(await openInvitation(token)).toMatchObject({ issue: "withdrawn" });
    expect(await listed()).toMatchObject([{ state: "withdrawn", link: null }]);
  });

  it("is restored after a withdrawal, for nobody but an organizer", async () => {
    await inviteByLink(organizer, { meetupId: meetup.id });
    const [made] = await listed();
    const invitation = { invitationId: made?.id ?? "" };
    await withdrawInvitation(organizer, invitation);
    const stranger = restoreInvitation(await testPerson(), invitation);
    await expect(stranger).rejects.toBeInstanceOf(NotFound);
    const twice = [1, 2].map(() => restoreInvitation(organizer, invitation));
    expect(await Promise.all(twice)).toEqual([{ ok: true }, { ok: true }]);
    expect(await openInvitation(tokenOf(made?.link))).toMatchObject({ issue: null });
    expect(await listed()).toMatchObject([{ state: "made", link: made?.link }]);
    const restored = { subjectId: made?.id ?? "", verb: "invitation.restored" };
    expect(await db.activity.count({ where: restored })).toBe(1);
  });

  it("stays withdrawn once another has its place; withdrawn ones leave the list", async () => {
    await inviteByLink(organizer, { meetupId: meetup.id });
    const [made] = await listed();
    const invitation = { invitationId: made?.id ?? "" };
    await withdrawInvitation(organizer, invitation);
    await inviteByLink(organizer, { meetupId: meetup.id });
    const refused = { ok: false, reason: "replaced" };
    expect(await restoreInvitation(organizer, invitation)).toEqual(refused);
    const data = { withdrawnAt: new Date(realNow().getTime() - 3_600_000) };
    await db.invitation.update({ where: { id: made?.id }, data });
    expect(await listed()).toMatchObject([{ state: "made" }]);
  });

  it("is created by organizers only", async () => {
    const host = await testPerson();
    const theirs = await testMeetup({ hosts: [host] });
    for (const viewer of [organizer, host]) {
      const invited = inviteByLink(viewer, { meetupId: theirs.id });
      await expect(invited).rejects.toBeInstanceOf(NotFound);
      await expect(remind(viewer, { meetupId: theirs.id })).rejects.toBeInstanceOf(NotFound);
    }
    await inviteByLink(organizer, { meetupId: meetup.id });
    const [made] = await listed();
    const other = await testPerson();
    for (const change of [renewInvitation, withdrawInvitation])
      await expect(
        change(other, { invitationId: made?.id ?? "", version: 1 }),
      ).rejects.toBeInstanceOf(NotFound);
  });

  it("is not created for a canceled meetup", async () => {
    await db.meetup.update({ where: { id: meetup.id }, data: { status: "canceled" } });
    expect(await inviteByLink(organizer, { meetupId: meetup.id })).toMatchObject({
      reason: "meetup-canceled",
    });
  });
});

describe("pasted lines", () => {
  it("are invited and mailed in both languages", async () => {
    expect(await paste("Vancouver, zoe@example.ca\nvancouver; amir@example.ca")).toEqual({
      ok: true,
      sent: 2,
    });
    expect(await mailsTo("zoe@example.ca")).toMatchObject([
      { kind: "invitation", language: "both" },
    ]);
    expect(JSON.stringify(await mailsTo("zoe@example.ca"))).not.toContain("invitations/");
  });

  it("with one error write nothing and report every invalid line", async () => {
    const error = await paste(
      "Vancouver, ok@example.ca\nGander, a@example.ca\nVancouver, b@",
    ).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(InvalidFields);
    expect((error as InvalidFields).errors.map(({ field, code }) => [field, code])).toEqual([
      ["lines.2", "line-city"],
      ["lines.3", "line-address"],
    ]);
    expect(await listed()).toEqual([]);
    expect(await mailsTo("ok@example.ca")).toEqual([]);
  });

  it("submitted twice are mailed once with the same result", async () => {
    const lines = "Vancouver, twice@example.ca\nVancouver, both@example.ca";
    const sent = { ok: true, sent: 2 };
    expect(await Promise.all([paste(lines), paste(lines)])).toEqual([sent, sent]);
    expect(await mailsTo("twice@example.ca")).toHaveLength(1);
  });

  it("that were already invited are reported", async () => {
    await paste("Vancouver, before@example.ca");
    const createdAt = new Date(realNow().getTime() - 120_000);
    await db.invitation.updateMany({
      where: { address: "before@example.ca" },
      data: { createdAt },
    });
    const again = paste("Vancouver, before@example.ca");
    await expect(again).rejects.toMatchObject({ errors: [{ code: "line-invited" }] });
    const mixed = paste("Vancouver, fresh@example.ca\nVancouver, before@example.ca");
    await expect(mixed).rejects.toBeInstanceOf(InvalidFields);
  });

  it("renewed twice by the same form are mailed once more", async () => {
    await paste("Vancouver, renewed@example.ca");
    const [made] = await listed();
    const renew = () =>
      renewInvitation(organizer, { invitationId: made?.id ?? "", version: made?.version ?? 0 });
    expect([await renew(), await renew()]).toEqual([{ ok: true }, { ok: true }]);
    expect(await mailsTo("renewed@example.ca")).toHaveLength(2);
  });

  it("are limited to 20 a day until the event is listed, including renewals", async () => {
    expect(await paste(hosts(0, 19))).toMatchObject({ ok: true });
    const refused = { ok: false, reason: "enough-for-today" };
    expect(await paste(hosts(19, 2))).toEqual(refused);
    const [any] = await listed();
    const renew = (version: number) =>
      renewInvitation(organizer, { invitationId: any?.id ?? "", version });
    expect(await renew(1)).toEqual({ ok: true });
    expect(await paste(hosts(19, 1))).toEqual(refused);
    expect(await renew(2)).toEqual(refused);
    await db.event.update({ where: { id: meetup.eventId }, data: { listedAt: realNow() } });
    expect(await paste(hosts(19, 30))).toMatchObject({ ok: true, sent: 30 });
  });

  it("respect the daily limit when pasted concurrently", async () => {
    const outcomes = await Promise.all([paste(hosts(0, 15)), paste(hosts(50, 15))]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  });
});
