import type { AddressInfo } from "node:net";
import PostalMime from "postal-mime";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { openRequest, spendCode, spendLink } from "@/lib/platform/auth/sign-in-requests";
import { readLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { env } from "@/lib/platform/env";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import { deliverMail as deliver } from "@/lib/platform/mail/deliver";
import { type MailKind, mailKinds } from "@/lib/platform/mail/kinds";
import { mailTransport } from "@/lib/platform/mail/transport";
import { seedDemo, seedReference } from "@/prisma/seed/index";
import { mailServer } from "@/scripts/server/mail-server";
import { mailTemplates } from "./templates";

testDatabase();

const deliverMail = (id: string) => deliver(id, mailTemplates);

const english = catalogues.en.messages;

/** The longest part of a message without tags and values. */
const literalPart = (message: string) =>
  message
    .split(/<[^>]*>|\{[^}]*\}/)
    .reduce((longest, words) => (words.length > longest.length ? words : longest));

const received: Buffer[] = [];
const refused: Buffer[] = [];
let refuse = false;
const server = mailServer((mail) => {
  (refuse ? refused : received).push(mail);
  if (refuse) throw new Error("try later");
});

beforeAll(async () => {
  // A free port: a running demo may use the default one.
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  env().smtpUrl = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  await seedReference();
  await seedDemo();
}, 60_000);

afterAll(() => {
  mailTransport().close();
  return new Promise<void>((resolve) => server.close(resolve));
});

beforeEach(() => {
  received.length = 0;
  refused.length = 0;
  refuse = false;
});

/** One subject for each kind of mail, from the demo. */
async function subjects() {
  const ids = { select: { id: true } } as const;
  const [going, canceled] = await db.rsvp.findMany({
    where: { meetup: { kind: "city" } },
    take: 2,
    ...ids,
  });
  await db.rsvp.update({ where: { id: canceled?.id ?? "" }, data: { status: "canceled" } });
  const afar = { meetup: { kind: "afar" }, event: { streamUrl: { not: null } } } as const;
  return {
    rsvp: { rsvpId: going?.id },
    canceled: { rsvpId: canceled?.id },
    watching: { rsvpId: (await db.rsvp.findFirst({ where: { ...afar, status: "going" } }))?.id },
    open: { invitationId: (await db.invitation.findFirst({ where: { acceptedAt: null } }))?.id },
    accepted: {
      invitationId: (await db.invitation.findFirst({ where: { acceptedAt: { not: null } } }))?.id,
    },
    meetup: {
      meetupId: (
        await db.meetup.findFirst({ where: { slug: "vancouver", status: "published" }, ...ids })
      )?.id,
    },
    talk: { talkId: (await db.talk.findFirst(ids))?.id },
    wish: { wishId: (await db.cityWish.findFirst(ids))?.id },
    city: { cityId: (await db.city.findFirst(ids))?.id },
    event: { eventId: (await db.event.findFirst(ids))?.id },
    comment: { commentId: (await db.comment.findFirst(ids))?.id },
  };
}

/** A request whose mail is to be sent to the reader. */
async function signInRequest(to: string | null = null, hasCode = true) {
  const asked = { address: "reader@example.ca", browser: "browser", minutes: 15, hasCode };
  const { id } = await db.$transaction((tx) => openRequest(tx, asked));
  return { requestId: id, to };
}

const fromZoe = { from: "Zoé", replyTo: "zoe@example.ca", written: "fr" };

async function params(): Promise<Record<MailKind, object>> {
  const { rsvp, canceled, watching, open, accepted, meetup, talk, ...others } = await subjects();
  return {
    "sign-in": await signInRequest("/me"),
    "rsvp-confirmed": rsvp,
    "rsvp-link": rsvp,
    "rsvp-promoted": rsvp,
    "rsvp-changed": rsvp,
    "rsvp-canceled": canceled,
    "rsvp-removed-by-host": canceled,
    "rsvp-left": canceled,
    "venue-announced": rsvp,
    "stream-announced": watching,
    "meetup-changed": { ...rsvp, changes: ["venue", "time", "date", "stream"] },
    "meetup-canceled": rsvp,
    "night-moved": meetup,
    "draft-deleted": { titleEn: "A night", titleFr: null, hashtag: "night" },
    "called-off": meetup,
    "access-ask": meetup,
    "ask-hosts": { ...meetup, ...fromZoe, text: "Is there a coat rack?" },
    invitation: open,
    "invitation-reminder": open,
    "host-reminder": meetup,
    "host-accepted": accepted,
    "city-opened": { ...others.wish, ...meetup },
    "host-offer": { ...others.event, ...others.city, ...fromZoe, text: "I know a room." },
    "proposal-received": talk,
    "proposal-accepted": talk,
    "proposal-declined": talk,
    "talk-canceled": talk,
    "talk-withdrawn": talk,
    "comment-posted": others.comment,
  };
}

async function written(kind: string, values: object, language: "en" | "fr" | "both" = "both") {
  const { id } = await db.email.create({
    data: { kind, recipient: "reader@example.ca", language, params: values },
    select: { id: true },
  });
  return id;
}

/** The delivered mail; undefined if none was sent. */
async function arrived(...mail: Parameters<typeof written>) {
  received.length = 0;
  await deliverMail(await written(...mail));
  const [first] = received;
  return first && (await PostalMime.parse(first));
}

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
        expect(new URL(link).origin).toMatch(/localhost|stream\.example/);
    },
  );

  it("about an RSVP attaches a calendar file", async () => {
    await deliverMail(await written("rsvp-confirmed", (await params())["rsvp-confirmed"], "fr"));
    const mail = await PostalMime.parse(received[0] as Buffer);
    const part = mail.attachments.find((attachment) => attachment.mimeType === "text/calendar");
    const file = new TextDecoder().decode(part?.content as ArrayBuffer);
    expect(file).toMatch(/BEGIN:VEVENT[\s\S]*SEQUENCE:0[\s\S]*DTSTART:\d{8}T\d{6}Z/);
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
    refuse = true;
    await expect(deliverMail(id)).rejects.toThrow();
    const row = await db.email.findUniqueOrThrow({ where: { id } });
    expect(row).toMatchObject({ sentAt: null, attempts: 1 });
    expect(row.lastError).not.toContain("@");
    refuse = false;
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

describe("the content of a mail", () => {
  it("is in the reader's language only", async () => {
    const { rsvpId } = (await params())["venue-announced"] as { rsvpId: string };
    const { meetup } = await db.rsvp.findUniqueOrThrow({
      where: { id: rsvpId },
      select: { meetup: { select: { event: { select: { titleEn: true, titleFr: true } } } } },
    });
    const mail = await arrived("venue-announced", { rsvpId }, "fr");
    expect(mail?.text).toContain(meetup.event.titleFr);
    expect(mail?.text).not.toContain(meetup.event.titleEn);
    expect(mail?.text).toMatch(/\d\u00a0h/);
    expect(mail?.text).not.toMatch(/\d\s?[ap]\.?m\b|Venue|Where/);
    expect(mail?.html).not.toContain('lang="en"');
    expect(mail?.subject).not.toContain(" · ");
  });

  it("marks text in the other language", async () => {
    const rows = await params();
    const { rsvpId } = rows["rsvp-changed"] as { rsvpId: string };
    const { talkId } = rows["proposal-received"] as { talkId: string };
    const french = { titleEn: null, titleFr: "Une soirée" };
    await db.rsvp.update({
      where: { id: rsvpId },
      data: {
        event: { update: french },
        meetup: { update: { howToFindEn: null, howToFindFr: "Au fond" } },
      },
    });
    const titled = { title: "Le cri des oies", locale: "fr" } as const;
    await db.talk.update({ where: { id: talkId }, data: titled });

    const answer = await arrived("rsvp-changed", { rsvpId }, "en");
    expect(answer?.html?.match(/<span lang="fr">Une soirée<\/span>/g)).toHaveLength(2);
    expect(answer?.html).toContain('<span lang="fr">Au fond</span>');
    expect(answer?.text).toMatch(/ for Une soirée in \S[\s\S]*Au fond/);
    const proposal = await arrived("proposal-received", { talkId }, "en");
    expect(proposal?.html).toContain('<span lang="fr">Le cri des oies</span>');
    const read = await arrived("rsvp-changed", { rsvpId }, "fr");
    expect(read?.html).not.toContain("<span lang");
    expect(read?.text).toMatch(/votre réponse pour Une soirée (?:à|au|aux) \S/);
  });

  it.each(["ask-hosts", "host-offer"] as const)(
    "in %s goes to the reader, with replies to the sender",
    async (kind) => {
      const mail = await arrived(kind, (await params())[kind], "en");
      expect(mail?.replyTo?.map(({ address }) => address)).toEqual(["zoe@example.ca"]);
      expect(mail?.to?.map(({ address }) => address)).toEqual(["reader@example.ca"]);
      expect(mail?.html, "the sender's text is marked with their language").toContain('lang="fr"');
    },
  );

  it("about an RSVP states whether there is a seat", async () => {
    const { rsvpId } = (await params())["rsvp-confirmed"] as { rsvpId: string };
    await db.rsvp.update({ where: { id: rsvpId }, data: { status: "going" } });
    const going = await arrived("rsvp-confirmed", { rsvpId }, "en");
    expect(going?.subject).toMatch(/^You’re going/);
    await db.rsvp.update({ where: { id: rsvpId }, data: { status: "waitlisted" } });
    const waiting = await arrived("rsvp-confirmed", { rsvpId }, "en");
    expect(waiting?.subject).toMatch(/^You’re on the waitlist/);
    await db.rsvp.update({ where: { id: rsvpId }, data: { status: "going" } });
  });

  it("about a change lists exactly what changed", async () => {
    const { rsvpId } = (await params())["rsvp-changed"] as { rsvpId: string };
    const mail = await arrived("meetup-changed", { rsvpId, changes: ["time", "date"] }, "en");
    expect(mail?.text).toContain("The time has changed.");
    expect(mail?.text).toContain("The date has changed.");
    expect(mail?.text).not.toContain("The venue has changed.");
  });

  it("about an accepted talk names the place; about a declined one, the lack of room", async () => {
    const { talkId } = (await params())["proposal-accepted"] as { talkId: string };
    const accepted = await arrived("proposal-accepted", { talkId }, "en");
    expect(accepted?.text).toContain("The Slip (sample)");
    expect(accepted?.text).toContain(literalPart(english.proposal.accepted.lead));
    const declined = await arrived("proposal-declined", { talkId }, "en");
    expect(declined?.text).toContain(literalPart(english.proposal.declined.lead));
    expect(declined?.text).not.toContain("The Slip (sample)");
  });

  it.each([
    [1, "still missing"],
    [2, "done"],
  ])("to hosts, with %i of them, about a second one: %s", async (hosts, line) => {
    const { meetupId } = (await params())["host-reminder"] as { meetupId: string };
    const [one, other] = await db.user.findMany({ take: 2, select: { id: true } });
    await db.meetupRole.deleteMany({ where: { meetupId } });
    await db.meetupRole.createMany({
      data: [one, other].slice(0, hosts).map((host) => ({
        meetupId,
        userId: host?.id ?? "",
        role: "host" as const,
        since: new Date(),
      })),
    });
    const mail = await arrived("host-reminder", { meetupId }, "en");
    expect(mail?.text).toContain(`Second host\n  ${line}`);
  });
});

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

describe("links in mails", () => {
  const linkIn = (text: string | undefined, part: string) =>
    new URL(text?.match(/https?:\/\/\S+/g)?.find((link) => link.includes(part)) ?? "");
  const tokenIn = (text: string | undefined, part: string) =>
    linkIn(text, part).pathname.split("/").at(-1) ?? "";

  it("about an RSVP open it until a newer link is created", async () => {
    const { rsvpId } = (await params())["rsvp-link"] as { rsvpId: string };
    await db.rsvp.update({ where: { id: rsvpId }, data: { linkVersion: 3 } });
    const mail = await arrived("rsvp-link", { rsvpId }, "fr");
    const token = tokenIn(mail?.text, "/fr/answers/");
    expect(readLink("answer", token)).toEqual({ id: rsvpId, version: 3 });
  });

  it("of an invitation open it", async () => {
    const { invitationId } = (await params()).invitation as { invitationId: string };
    const mail = await arrived("invitation", { invitationId }, "both");
    const { version } = await db.invitation.findUniqueOrThrow({ where: { id: invitationId } });
    const token = tokenIn(mail?.text, "/invitations/");
    expect(readLink("invitation", token)).toEqual({ id: invitationId, version });
  });

  it("to sign in carry a token of their own and the next page", async () => {
    const mail = await arrived("sign-in", await signInRequest("/start?title=A"), "fr");
    const link = linkIn(mail?.text, "/fr/sign-in/confirm");
    const { token = "", to, ...others } = Object.fromEntries(link.searchParams);
    expect([to, others]).toEqual(["/start?title=A", {}]);
    const code = /^ {4}(\w{6})$/m.exec(mail?.text ?? "")?.[1] ?? "";
    expect(link.href).not.toContain(code);
    expect(await spendLink(token)).toEqual({ address: "reader@example.ca", isSpent: true });
    expect(await spendCode("reader@example.ca", "browser", code)).toBe(false);
  });

  it("to sign in come without a code if many were requested", async () => {
    const mail = await arrived("sign-in", await signInRequest(null, false), "en");
    expect(mail?.text).toContain(english.signIn.noCode);
    expect(mail?.text).not.toMatch(/^ {4}\w{6}$/m);
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
  const comment = async () => {
    const { commentId } = (await params())["comment-posted"] as { commentId: string };
    const withdrawn = { withdrawnAt: new Date(), withdrawnBy: "author" } as const;
    await db.comment.update({ where: { id: commentId }, data: withdrawn });
    return { commentId };
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
    ["comment-posted", "a comment that was withdrawn", comment],
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
