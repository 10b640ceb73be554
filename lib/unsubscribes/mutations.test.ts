import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { NotFound } from "@/lib/kernel/outcome";
import { signLink } from "@/lib/platform/auth/signed-link";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { resubscribe, resubscribeTo, unsubscribe } from "./mutations";
import { linkedTopic, unsubscribedTopics } from "./queries";
import { testMail } from "./test-mail";

testDatabase();

const topicsOf = (email: string) =>
  testPerson({ email }).then((person) => unsubscribedTopics(person));
const recorded = (subjectId: string) =>
  db.activity.findMany({ where: { subjectId }, orderBy: { at: "asc" } });

describe("the link at the end of a mail", () => {
  it("ends the mails of its topic to its address, once", async () => {
    const { id, recipient, token } = await testMail("host-reminder");
    expect(await linkedTopic(token)).toEqual({ topic: "host-reminders", isOff: false });
    for (const _ of ["first", "second"]) expect(await unsubscribe({ token })).toEqual({ ok: true });
    expect(await linkedTopic(token)).toEqual({ topic: "host-reminders", isOff: true });
    expect(await recorded(id)).toMatchObject([
      { verb: "mail.unsubscribed", actorKind: "mail", detail: { topic: "host-reminders" } },
    ]);
    expect(await topicsOf(recipient)).toEqual(["host-reminders"]);
  });

  it("counts for every mail of the topic to the address, and for no other", async () => {
    const { recipient, token } = await testMail("host-reminder");
    await unsubscribe({ token });
    const isOff = async (...mail: Parameters<typeof testMail>) =>
      (await linkedTopic((await testMail(...mail)).token))?.isOff;
    expect(await isOff("count-ask", recipient)).toBe(true);
    expect(await isOff("morning-after", recipient)).toBe(false);
    expect(await isOff("host-reminder")).toBe(false);
  });

  it("starts them again", async () => {
    const { id, recipient, token } = await testMail("morning-after");
    await unsubscribe({ token });
    for (const _ of ["first", "second"]) expect(await resubscribe({ token })).toEqual({ ok: true });
    expect(await topicsOf(recipient)).toEqual([]);
    expect(await recorded(id)).toHaveLength(2);
  });

  it.each([
    ["of a mail that belongs to an RSVP", async () => (await testMail("rsvp-confirmed")).token],
    ["of no mail", async () => signLink("unsubscribe", randomUUID(), 1)],
    [
      "of another purpose",
      async () => signLink("invitation", (await testMail("morning-after")).id, 1),
    ],
    ["that is cut off", async () => (await testMail("morning-after")).token.slice(0, -1)],
  ])("%s leads nowhere", async (_, made) => {
    const token = await made();
    expect(await linkedTopic(token)).toBeNull();
    await expect(unsubscribe({ token })).rejects.toThrow(NotFound);
    await expect(resubscribe({ token })).rejects.toThrow(NotFound);
  });
});

describe("a person", () => {
  it("gets the mails of a topic again, and of no other", async () => {
    const person = await testPerson();
    for (const kind of ["morning-after", "host-reminder"] as const)
      await unsubscribe(await testMail(kind, person.email));
    await resubscribeTo(await testPerson(), { topic: "reflections" });
    expect(await unsubscribedTopics(person)).toEqual(["reflections", "host-reminders"]);
    await resubscribeTo(person, { topic: "reflections" });
    expect(await unsubscribedTopics(person)).toEqual(["host-reminders"]);
  });
});
