import PostalMime from "postal-mime";
import { afterEach, describe, expect, it } from "vitest";
import { recordConsent } from "@/lib/people/consent-mutations";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { realNow } from "@/lib/platform/time/now";
import {
  deliverMail,
  params,
  received,
  refused,
  signInRequest,
  smtp,
  testMailServer,
  written,
} from "./test-mail-server";

testDatabase();
testMailServer();

describe("sending a mail", () => {
  it.each(Object.keys(mailKinds) as MailKind[])(
    "of the kind %s is sent in both languages",
    async (kind) => {
      await deliverMail(await written(kind, (await params())[kind]));
      expect(received).toHaveLength(1);
      const mail = await PostalMime.parse(received[0] as Buffer);
      expect(mail.to?.map(({ address }) => address)).toEqual(["reader@example.ca"]);
      expect(mail.subject).toContain(" · ");
      expect(mail.text?.split("— — —")).toHaveLength(2);
      for (const part of [mail.subject, mail.text, mail.html]) {
        expect(part).toBeTruthy();
        expect(part).not.toMatch(/undefined|\[object|messages\.|\{\w+[,}]/);
      }
      expect(mail.html).toContain('lang="fr"');
      for (const [link] of (mail.text ?? "").matchAll(/https?:\/\/\S+/g))
        expect(new URL(link).origin).toMatch(/localhost|(stream|map)\.example/);
    },
  );

  it("about an RSVP attaches a calendar file", async () => {
    await deliverMail(await written("rsvp-confirmed", (await params())["rsvp-confirmed"], "fr"));
    const mail = await PostalMime.parse(received[0] as Buffer);
    const part = mail.attachments.find((attachment) => attachment.mimeType === "text/calendar");
    const file = new TextDecoder().decode(part?.content as ArrayBuffer);
    expect(file).toMatch(/BEGIN:VEVENT[\s\S]*SEQUENCE:\d+[\s\S]*DTSTART:\d{8}T\d{6}Z/);
  });

  it("about the stream links to it", async () => {
    await deliverMail(
      await written("stream-announced", (await params())["stream-announced"], "en"),
    );
    const mail = await PostalMime.parse(received[0] as Buffer);
    expect(mail.html).toMatch(/<a\s[^>]*href="https:\/\/stream\.example\/hcsmca"/);
  });

  it("happens once, even if the job is repeated", async () => {
    const id = await written("sign-in", await signInRequest(), "en");
    await deliverMail(id);
    await deliverMail(id);
    expect(received).toHaveLength(1);
  });

  it("is retried with the same Message-ID after the server refused", async () => {
    const id = await written("sign-in", await signInRequest(), "en");
    smtp.refuses = true;
    await expect(deliverMail(id)).rejects.toThrow();
    const row = await db.email.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ sentAt: null, attempts: 1 });
    expect(row.lastError).not.toContain("@");
    smtp.refuses = false;
    await deliverMail(id);
    const mail = await PostalMime.parse(received[0] as Buffer);
    expect(mail.messageId).toContain(id);
    const [before] = await Promise.all(refused.map((mail) => PostalMime.parse(mail)));
    expect(before?.messageId).toBe(mail.messageId);
  });

  it("stores no sign-in secret", async () => {
    const id = await written("sign-in", await signInRequest(), "en");
    await deliverMail(id);
    const text = (await PostalMime.parse(received[0] as Buffer)).text ?? "";
    const secrets = [/^ {4}(\w{6})$/m, /token=([\w-]{43})/].map((secret) => secret.exec(text)?.[1]);
    expect(secrets).toEqual([expect.any(String), expect.any(String)]);
    const rows = [await db.email.findMany(), await db.signInRequest.findMany()];
    for (const secret of secrets) expect(JSON.stringify(rows)).not.toContain(secret);
  });
});

describe("an outdated mail", () => {
  afterEach(() =>
    db.meetup.updateMany({ where: { status: "canceled" }, data: { status: "published" } }),
  );

  const answer = async () => (await params())["rsvp-canceled"] as { rsvpId: string };
  const meetup = async () => {
    const { meetupId } = (await params())["access-ask"] as { meetupId: string };
    await db.meetup.update({ where: { id: meetupId }, data: { status: "canceled" } });
    return { meetupId };
  };
  const invitation = (data: object) => async () => {
    const { invitationId } = (await params()).invitation as { invitationId: string };
    await db.invitation.update({ where: { id: invitationId }, data });
    return { invitationId };
  };
  const coSpeaker = async () => {
    const { coSpeakerId } = (await params())["co-speaker-invited"] as { coSpeakerId: string };
    await db.coSpeaker.update({ where: { id: coSpeakerId }, data: { state: "removed" } });
    return { coSpeakerId };
  };
  const comment = async () => {
    const { commentId } = (await params())["comment-posted"] as { commentId: string };
    const withdrawn = { withdrawnAt: new Date(), withdrawnBy: "author" } as const;
    await db.comment.update({ where: { id: commentId }, data: withdrawn });
    return { commentId };
  };
  const news = async () => {
    const mailed = (await params())["commitment-news"] as { noteIds: string[] };
    const where = { id: { in: mailed.noteIds } };
    await db.commitmentNote.updateMany({ where, data: { withdrawnAt: new Date() } });
    return mailed;
  };
  const roundUp = async () => {
    const mailed = (await params())["round-up"] as { rsvpId: string };
    const rsvp = await db.rsvp.findUniqueOrThrow({ where: { id: mailed.rsvpId } });
    return { mailed, rsvp };
  };
  const noLongerAgreed = async () => {
    const { mailed, rsvp } = await roundUp();
    const { userId, eventId } = rsvp;
    const at = new Date(realNow().getTime() + 1000);
    const takenBack = { userId, eventId, given: false, locale: "en", source: "rsvp", at } as const;
    await db.$transaction((tx) => recordConsent(tx, takenBack));
    return mailed;
  };
  const noLongerPublished = async () => {
    const { mailed, rsvp } = await roundUp();
    const where = { eventId: rsvp.eventId };
    await db.roundUp.update({ where, data: { publishedAt: null } });
    return mailed;
  };
  const withdrawn = invitation({ withdrawnAt: new Date() });

  const ended = async () => {
    const request = await signInRequest();
    const endedAt = new Date();
    await db.signInRequest.update({ where: { id: request.requestId }, data: { endedAt } });
    return request;
  };

  it.each([
    ["sign-in", "a request that has ended", ended],
    ["rsvp-confirmed", "a canceled answer", answer],
    ["rsvp-promoted", "a canceled answer", answer],
    ["venue-announced", "a canceled answer", answer],
    ["meetup-changed", "a canceled answer", async () => ({ ...(await answer()), changes: [] })],
    ["rsvp-canceled", "an answer that came back", async () => (await params())["rsvp-confirmed"]],
    ["rsvp-left", "an answer that came back", async () => (await params())["rsvp-confirmed"]],
    ["invitation", "one that was taken back", withdrawn],
    ["host-accepted", "an invitation that was not accepted", withdrawn],
    ["co-speaker-invited", "one that was taken back", coSpeaker],
    ["comment-posted", "a comment that was withdrawn", comment],
    ["commitment-news", "notes that were withdrawn", news],
    ["round-up", "one that was taken back", noLongerPublished],
    ["round-up", "an agreement that was taken back", noLongerAgreed],
    ["access-ask", "a canceled meetup", meetup],
    ["host-reminder", "a canceled meetup", meetup],
    [
      "city-opened",
      "a canceled meetup",
      async () => ({ ...(await params())["city-opened"], ...(await meetup()) }),
    ],
  ])("%s, about %s, is neither sent nor retried", async (kind, _, overtaken) => {
    const id = await written(kind, (await overtaken()) as object);
    await deliverMail(id);
    expect(received).toHaveLength(0);
    const { sentAt } = await db.email.findUniqueOrThrow({ where: { id } });
    expect(sentAt).not.toBeNull();
  });
});
