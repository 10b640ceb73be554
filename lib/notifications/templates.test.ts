import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { arrived, english, literalPart, params, testMailServer } from "./test-mail-server";

testDatabase();
testMailServer();

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
    expect(read?.text).toMatch(/Votre réponse pour «\u00a0Une soirée\u00a0» (?:à|au|aux) \S/);
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

  it("to a new address confirms it, or says that it has an account", async () => {
    const open = await arrived("address-change", (await params())["address-change"], "en");
    expect(open?.subject).toBe(english.address.change.subject);
    expect(open?.text).toMatch(/\/en\/me\/address\/\S{60}/);
    const { changeId } = (await params())["address-change"] as { changeId: string };
    const typed = { email: "reader@example.ca" };
    const { id } = await db.user.create({ data: typed, select: { id: true } });
    const free = await arrived("address-change", { changeId }, "en");
    expect(free?.subject, "only typed somewhere").toBe(english.address.change.subject);
    await db.user.update({ where: { id }, data: { emailVerified: new Date() } });
    const mail = await arrived("address-change", { changeId }, "en");
    expect(mail?.subject).toBe(english.address.taken.subject);
    expect(mail?.text).toContain("/en/sign-in");
    expect(mail?.text).not.toContain("/me/address/");
    await db.user.delete({ where: { id } });
  });

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
