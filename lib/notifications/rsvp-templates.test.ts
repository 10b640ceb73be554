import { beforeAll, describe, expect, it } from "vitest";
import { calendarMeetup } from "@/lib/calendar/queries";
import { calendarFile } from "@/lib/calendar/rules";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { catalogues } from "@/lib/platform/i18n/catalogues";
import type { Locale } from "@/lib/platform/i18n/locales";
import { emailText } from "@/lib/platform/mail/email-text";
import { rsvpTemplates } from "./rsvp-templates";

testDatabase();

const { streamToCome } = catalogues.en.messages;
const STREAM = "https://stream.example/night";
const CAPTIONS = "https://captions.example/night";

let afar: { id: string; eventId: string };
let rsvpId: string;

/** 19:00 in Toronto, with published meetups in Vancouver and an unpublished one in Halifax. */
beforeAll(async () => {
  afar = await testMeetup({
    kind: "afar",
    slug: "afar",
    timeZone: "America/Toronto",
    stripPlace: "ET",
    startsAt: new Date("2027-01-15T00:00Z"),
    endsAt: new Date("2027-01-15T03:00Z"),
  });
  await testMeetup({ eventId: afar.eventId });
  await testMeetup({
    eventId: afar.eventId,
    status: "proposed",
    timeZone: "America/Halifax",
    stripPlace: "AT",
  });
  rsvpId = (await testRsvp(afar, await testPerson(), { name: "Zoé" })).id;
});

const streamOf = (urls: { streamUrl?: string | null; captionsUrl?: string | null }) =>
  db.event.update({ where: { id: afar.eventId }, data: urls });

async function confirmation(locale: Locale) {
  const written = await rsvpTemplates["rsvp-confirmed"]({ rsvpId });
  const content = written?.content(locale);
  if (!written || !content) throw new Error("no mail");
  const calendar = written.calendar?.(locale, "zoe@example.ca").content ?? "";
  return { content, text: emailText([{ locale, content }]), calendar: unfolded(calendar) };
}

/** Lines of a calendar file are folded at 75 octets (RFC 5545, 3.1). */
const unfolded = (file: string) => file.replace(/\r\n[ \t]/g, "");

describe("a cancellation mail", () => {
  const button = async () => {
    const written = await rsvpTemplates["meetup-canceled"]({ recipient: "", rsvpId });
    return emailText([
      { locale: "en", content: written?.content("en") ?? { subject: "", blocks: [] } },
    ]);
  };

  it("links to other cities unless the whole event is canceled", async () => {
    expect(await button()).toContain("See the other cities");
    expect(await button()).not.toContain(streamToCome);
    await db.event.update({ where: { id: afar.eventId }, data: { status: "canceled" } });
    expect(await button()).toMatch(/See the night\n\S+\/en\/n\/night-[^/\s]+\n/);
    expect(await button()).not.toContain("See the other cities");
    await db.event.update({ where: { id: afar.eventId }, data: { status: "published" } });
  });
});

describe("a name in a mail", () => {
  it("greets a confirmed person, and nobody else: anybody may have typed it", async () => {
    expect((await confirmation("en")).text).not.toContain("Zoé");
    await db.rsvp.update({ where: { id: rsvpId }, data: { confirmedAt: new Date() } });
    expect((await confirmation("en")).text).toContain("Hi Zoé,");
    expect((await confirmation("fr")).text).toContain("Bonjour Zoé,");
    await db.rsvp.update({ where: { id: rsvpId }, data: { confirmedAt: null } });
  });
});

describe("the confirmation from afar", () => {
  it("gives the start in the stream's time zone and in those of the published cities", async () => {
    const { content, text } = await confirmation("en");
    expect(content.subject).toBe("You’re watching: A night, from afar");
    expect(text).toContain("Thanks for letting us know you’ll be watching");
    expect(text).not.toMatch(/seat/);
    expect(text).toContain(
      `Time\n  7\u00a0pm Toronto time (7\u00a0pm to 10\u00a0pm)\n  5\u00a0pm in Vancouver\nStream\n  ${streamToCome}`,
    );
  });

  it("does the same in French", async () => {
    const { content, text } = await confirmation("fr");
    expect(content.subject).toBe("Vous serez des nôtres\u00a0: «\u00a0A night\u00a0», à distance");
    expect(text).not.toMatch(/place est réservée/);
    expect(text).toContain(
      "Heure\n  19\u00a0h, heure de Toronto (19\u00a0h à 22\u00a0h)\n  17\u00a0h à Vancouver\nDiffusion\n",
    );
  });

  it("contains the URLs of stream and captions once they are known", async () => {
    await streamOf({ streamUrl: STREAM, captionsUrl: CAPTIONS });
    const { text, calendar } = await confirmation("en");
    expect(text).toContain(`Stream\n  ${STREAM}\nCaptions\n  ${CAPTIONS}`);
    expect(calendar).toContain(`LOCATION:${STREAM}`);
    await streamOf({ streamUrl: null, captionsUrl: null });
  });

  it("lists the same local times in its calendar file as the page's file", async () => {
    const english =
      "DESCRIPTION:Thursday\\, January 14\\, 2027\\, 7\u00a0pm Toronto time (7\u00a0pm to 10\u00a0pm)\\n5\u00a0pm in Vancouver\\n";
    const { calendar } = await confirmation("en");
    expect(calendar).toContain(english);
    expect(calendar).toContain("DTSTART:20270115T000000Z");

    const meetup = await calendarMeetup(afar.id);
    const both = unfolded(meetup ? calendarFile(meetup) : "");
    expect(both).toContain(english);
    expect(both).toContain(
      "19\u00a0h\\, heure de Toronto (19\u00a0h à 22\u00a0h)\\n17\u00a0h à Vancouver",
    );
  });
});

describe("mail about the waitlist", () => {
  const waiting = async (guests: number) => {
    const meetup = await testMeetup({ capacity: 1 });
    await testRsvp(meetup, await testPerson());
    await testRsvp(meetup, await testPerson(), { status: "waitlisted" });
    return testRsvp(meetup, await testPerson(), { status: "waitlisted", guests });
  };
  const mailOf = async (kind: "rsvp-confirmed" | "rsvp-promoted", id: string, locale: Locale) => {
    const content = (await rsvpTemplates[kind]({ rsvpId: id }))?.content(locale);
    return emailText([{ locale, content: content ?? { subject: "", blocks: [] } }]);
  };

  it("says the place in line and its rule", async () => {
    const [{ id: alone }, { id: three }] = [await waiting(0), await waiting(2)];
    const english = await mailOf("rsvp-confirmed", three, "en");
    expect(english).toContain("Right now you’re number 2 in line, and your party needs 3 seats.");
    expect(english).toContain("first come, first served");
    expect(await mailOf("rsvp-confirmed", alone, "en")).toContain("you’re number 2 in line. It’s");
    expect(await mailOf("rsvp-confirmed", three, "fr")).toContain(
      "Pour l’instant, vous êtes au rang 2, et il vous faut 3 places.",
    );
  });

  it("is outdated once the meetup is over", async () => {
    const { id } = await waiting(0);
    expect(await rsvpTemplates["rsvp-confirmed"]({ rsvpId: id })).not.toBeNull();
    await db.meetup.updateMany({
      where: { rsvps: { some: { id } } },
      data: { startsAt: new Date("2026-01-01T00:00Z"), endsAt: new Date("2026-01-01T03:00Z") },
    });
    expect(await rsvpTemplates["rsvp-confirmed"]({ rsvpId: id })).toBeNull();
  });

  it("that gives a seat leads to the button that passes it on", async () => {
    const { id } = await waiting(0);
    await db.rsvp.update({ where: { id }, data: { status: "going" } });
    expect(await mailOf("rsvp-promoted", id, "en")).toMatch(
      /See my RSVP\n\S+\/en\/answers\/\S+\n\nNo thanks, give it up\n\S+\/en\/answers\/\S+#rsvp-cancel\n/,
    );
    await db.rsvp.update({ where: { id }, data: { status: "canceled" } });
    expect(await rsvpTemplates["rsvp-promoted"]({ rsvpId: id })).toBeNull();
  });
});

describe("mail about the stream", () => {
  const streamMail = async (locale: Locale) => {
    const written = await rsvpTemplates["stream-announced"]({ recipient: "", rsvpId });
    const content = written?.content(locale);
    return content && { ...content, text: emailText([{ locale, content }]) };
  };

  it("contains the stream URL, in both languages", async () => {
    await streamOf({ streamUrl: STREAM, captionsUrl: CAPTIONS });
    const [english, french] = [await streamMail("en"), await streamMail("fr")];
    expect(english?.subject).toBe("Where to watch: A night, from afar");
    expect(english?.text).toContain(`Stream\n  ${STREAM}\nCaptions\n  ${CAPTIONS}`);
    expect(french?.text).toContain(`Diffusion\n  ${STREAM}\nSous-titres\n  ${CAPTIONS}`);
    await streamOf({ streamUrl: null, captionsUrl: null });
  });

  it("is not sent if the URL was removed or the RSVP canceled", async () => {
    expect(await streamMail("en")).toBeUndefined();
    await streamOf({ streamUrl: STREAM });
    await db.rsvp.update({ where: { id: rsvpId }, data: { status: "canceled" } });
    expect(await streamMail("en")).toBeUndefined();
  });
});
