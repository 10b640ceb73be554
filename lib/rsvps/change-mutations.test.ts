import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import type { Person } from "@/lib/kernel/viewer";
import { signLink } from "@/lib/platform/auth/signed-link";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { cancelRsvp } from "./cancel-mutations";
import { changeGuests, saveDetail } from "./change-mutations";
import { rsvp } from "./mutations";
import type { RsvpCredential } from "./rules";

import { asPhone, by, remembered, rsvps, typed } from "./test-rsvps";

testDatabase();

let host: Person;
beforeAll(async () => {
  host = await testPerson();
});

describe("whose RSVP it is", () => {
  it("a device changes its own RSVP without confirming the address", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(id), "en")));
    await changeGuests(phone, { meetupId: id, guests: 2 });
    const [row] = await rsvps(id);
    expect(row).toMatchObject({ guests: 2, confirmedAt: null, user: { emailVerified: null } });
  });

  it("a device cannot clear stored answers, which it is not shown", async () => {
    const { id } = await testMeetup();
    const phone = asPhone(remembered(await rsvp(typed(id), "en")));
    const needs = (answer: string | null) =>
      saveDetail(phone, { meetupId: id, question: "accessNeeds", answer });
    await needs("A ramp");
    await needs(null);
    expect((await rsvps(id))[0]?.accessNeeds).toBe("A ramp");
  });

  it("a mailed link changes its RSVP and confirms the address", async () => {
    const { id } = await testMeetup();
    await rsvp(typed(id), "en");
    const [row] = await rsvps(id);
    const token = signLink("answer", row?.id ?? "", 1);
    const link: RsvpCredential = { by: "link", token, ownAttempt: row?.attemptId ?? "" };
    await saveDetail(link, { meetupId: id, question: "nameShown", answer: "everyone" });
    const [after] = await rsvps(id);
    expect(after).toMatchObject({ nameShown: "everyone", confirmedAt: expect.any(Date) });
    expect(after?.user.emailVerified).toBeInstanceOf(Date);
    expect(after?.user.name).toBe("Zoe");
  });

  it("rejects another meetup, an older version, a forged signature and another person", async () => {
    const { id } = await testMeetup();
    const other = await testMeetup();
    await rsvp(typed(id), "en");
    const rsvpId = (await rsvps(id))[0]?.id ?? "";
    const token = signLink("answer", rsvpId, 1);
    const wrong: [RsvpCredential, string][] = [
      [{ by: "link", token }, other.id],
      [{ by: "link", token: signLink("answer", rsvpId, 2) }, id],
      [{ by: "link", token: `${token}x` }, id],
      [{ by: "link", token: signLink("invitation", rsvpId, 1) }, id],
      [{ by: "phone", attemptId: randomUUID() }, id],
      [by(host), id],
    ];
    for (const [credential, meetupId] of wrong)
      await expect(cancelRsvp(credential, { meetupId })).rejects.toThrow(NotFound);
    expect((await rsvps(id))[0]?.status).toBe("going");
  });
});
