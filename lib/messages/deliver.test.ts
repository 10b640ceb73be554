import PostalMime from "postal-mime";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "@/lib/db/client";
import { testDatabase } from "@/lib/db/test-database";
import { env } from "@/lib/env";
import { type MailKind, mailKinds } from "@/lib/mail/kinds";
import { seedDemo, seedReference } from "@/prisma/seed/index";
import { deliverMail } from "./deliver";
import { mailTransport } from "./transport";

testDatabase();

const received: Buffer[] = [];
let refuse = false;
const server = new SMTPServer({
  authOptional: true,
  disabledCommands: ["STARTTLS", "AUTH"],
  async onData(stream, _session, done) {
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk);
    if (refuse) return done(new Error("try later"));
    received.push(Buffer.concat(chunks));
    done();
  },
});

beforeAll(async () => {
  await new Promise<void>((resolve) =>
    server.listen(Number(new URL(env().smtpUrl).port), "127.0.0.1", resolve),
  );
  await seedReference();
  await seedDemo();
}, 60_000);

afterAll(() => {
  mailTransport().close();
  return new Promise<void>((resolve) => server.close(resolve));
});

beforeEach(() => {
  received.length = 0;
  refuse = false;
});

async function params(): Promise<Record<MailKind, object>> {
  const ids = { select: { id: true } } as const;
  const [going, canceled] = await db.rsvp.findMany({
    where: { meetup: { kind: "city" } },
    take: 2,
    ...ids,
  });
  await db.rsvp.update({ where: { id: canceled?.id ?? "" }, data: { status: "canceled" } });
  const [open] = await db.invitation.findMany({ where: { acceptedAt: null }, take: 1, ...ids });
  const [accepted] = await db.invitation.findMany({ where: { acceptedAt: { not: null } }, ...ids });
  const [meetup] = await db.meetup.findMany({
    where: { slug: "vancouver", status: "published" },
    ...ids,
  });
  const [talk] = await db.talk.findMany({ take: 1, ...ids });
  const [wish] = await db.cityWish.findMany({ take: 1, ...ids });
  const [place] = await db.city.findMany({ take: 1, ...ids });
  const [event] = await db.event.findMany({ take: 1, ...ids });
  const [comment] = await db.comment.findMany({ take: 1, ...ids });
  const rsvp = { rsvpId: going?.id };
  return {
    "sign-in": { to: "/me" },
    "rsvp-confirmed": rsvp,
    "rsvp-link": rsvp,
    "rsvp-promoted": rsvp,
    "rsvp-changed": rsvp,
    "rsvp-canceled": { rsvpId: canceled?.id },
    "venue-announced": rsvp,
    "meetup-changed": { ...rsvp, changes: ["venue", "time", "date"] },
    "meetup-canceled": rsvp,
    "access-ask": { meetupId: meetup?.id },
    "ask-hosts": {
      meetupId: meetup?.id,
      from: "Zoé",
      replyTo: "zoe@example.ca",
      text: "Is there a coat rack?",
    },
    invitation: { invitationId: open?.id },
    "invitation-reminder": { invitationId: open?.id },
    "host-reminder": { meetupId: meetup?.id },
    "host-accepted": { invitationId: accepted?.id },
    "city-opened": { wishId: wish?.id, meetupId: meetup?.id },
    "host-offer": {
      eventId: event?.id,
      cityId: place?.id,
      from: "Zoé",
      replyTo: "zoe@example.ca",
      text: "I know a room.",
    },
    "proposal-received": { talkId: talk?.id },
    "proposal-accepted": { talkId: talk?.id },
    "proposal-declined": { talkId: talk?.id },
    "comment-posted": { commentId: comment?.id },
  };
}

async function written(kind: string, values: object, language: "en" | "fr" | "both" = "both") {
  const { id } = await db.email.create({
    data: { kind, recipient: "reader@example.ca", language, params: values },
    select: { id: true },
  });
  return id;
}

describe("a mail", () => {
  it.each(Object.keys(mailKinds) as MailKind[])(
    "of the kind %s is sent in both languages",
    async (kind) => {
      await deliverMail(await written(kind, (await params())[kind]));
      expect(received).toHaveLength(1);
      const mail = await PostalMime.parse(received[0] as Buffer);
      expect(mail.subject).toContain(" · ");
      for (const part of [mail.subject, mail.text, mail.html]) {
        expect(part).toBeTruthy();
        expect(part).not.toMatch(/undefined|\[object|messages\.|\{\w+[,}]/);
      }
      expect(mail.html).toContain('lang="fr"');
      for (const [link] of (mail.text ?? "").matchAll(/https?:\/\/\S+/g))
        expect(new URL(link).origin).toMatch(/localhost|stream\.example/);
    },
  );

  it("of an answer carries its night for the calendar", async () => {
    await deliverMail(await written("rsvp-confirmed", (await params())["rsvp-confirmed"], "fr"));
    const mail = await PostalMime.parse(received[0] as Buffer);
    const part = mail.attachments.find((attachment) => attachment.mimeType === "text/calendar");
    const file = new TextDecoder().decode(part?.content as ArrayBuffer);
    expect(file).toMatch(/BEGIN:VEVENT[\s\S]*SEQUENCE:0[\s\S]*DTSTART:\d{8}T\d{6}Z/);
  });

  it("is sent once, however often the queue asks", async () => {
    const id = await written("sign-in", { to: null }, "en");
    await deliverMail(id);
    await deliverMail(id);
    expect(received).toHaveLength(1);
  });

  it("that the server refused is tried again, with the same Message-ID", async () => {
    const id = await written("sign-in", { to: null }, "en");
    refuse = true;
    await expect(deliverMail(id)).rejects.toThrow();
    const row = await db.email.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ sentAt: null, attempts: 1 });
    expect(row.lastError).not.toContain("@");
    refuse = false;
    await deliverMail(id);
    const mail = await PostalMime.parse(received[0] as Buffer);
    expect(mail.messageId).toContain(id);
  });

  it("keeps no code of its own", async () => {
    const id = await written("sign-in", { to: null }, "en");
    await deliverMail(id);
    const code = /^ {4}(\w{6})$/m.exec(
      (await PostalMime.parse(received[0] as Buffer)).text ?? "",
    )?.[1];
    expect(code).toHaveLength(6);
    const rows = await db.email.findMany();
    expect(JSON.stringify(rows, (_, value) => value)).not.toContain(code);
  });
});
