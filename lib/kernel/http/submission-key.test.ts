import { randomUUID } from "node:crypto";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { FormState } from "@/lib/kernel/outcome";
import { askHostsAction } from "@/lib/meetups/actions";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { rsvpAction } from "@/lib/rsvps/actions";
import { offerToHostAction } from "@/lib/wishes/actions";

const request = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => request.headers,
  cookies: async () => ({ get: () => undefined, set: () => undefined }),
}));
vi.mock("next/cache", () => ({ refresh: () => undefined }));
vi.mock("next-intl/server", () => ({ getLocale: async () => "en" }));
testDatabase();

const host = "localhost:3000";
const network = () => {
  const peer = { "x-rollcall-peer": randomUUID() };
  request.headers = new Headers({ host, origin: `http://${host}`, ...peer });
};
const second = (at: number) => vi.setSystemTime(new Date(Date.UTC(2026, 5, 1, 12, 0, at)));

beforeEach(() => {
  network();
  vi.useFakeTimers({ toFake: ["Date"] });
  second(10);
});
afterEach(() => {
  vi.useRealTimers();
});

type Action = (before: FormState, data: FormData) => Promise<FormState>;

async function post(action: Action, fields: Record<string, string>) {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.set(name, value);
  const state = await action({ status: "idle" }, data);
  expect(state).toEqual({ status: "done" });
}

const offer = {
  action: offerToHostAction as Action,
  text: "note",
  kind: "host-offer",
  create: async () => {
    const organizer = await testPerson();
    const { id, eventId } = await testMeetup({ status: "proposed", organizers: [organizer] });
    const { city } = await db.meetup.findUniqueOrThrow({ where: { id }, select: { city: true } });
    return { fields: { eventId, town: city?.slug ?? "" }, recipient: organizer.email };
  },
};

const question = {
  action: askHostsAction as Action,
  text: "question",
  kind: "ask-hosts",
  create: async () => {
    const host = await testPerson();
    const { id } = await testMeetup({ hosts: [host] });
    return { fields: { meetupId: id }, recipient: host.email };
  },
};

describe.each([
  ["an offer to host", offer],
  ["a question to the hosts", question],
])("%s without a key", (_, { action, text, kind, create }) => {
  /** Opens the form, and returns how to send a text and how many mails that made. */
  async function opened() {
    const { fields, recipient } = await create();
    const typed = { ...fields, address: "zoe@example.ca", name: "Zoé", key: "" };
    return {
      send: (words: string) => post(action, { ...typed, [text]: words }),
      mails: () => db.email.count({ where: { kind, recipient } }),
    };
  }

  it("is mailed once if sent twice within a minute", async () => {
    const { send, mails } = await opened();
    await send("A café with a back room.");
    second(50);
    await send("A café with a back room.");
    expect(await mails()).toBe(1);
  });

  it("is mailed again with another text", async () => {
    const { send, mails } = await opened();
    await send("A café with a back room.");
    await send("A library with a lift.");
    expect(await mails()).toBe(2);
  });

  it("is mailed again in another minute, or from another network", async () => {
    const { send, mails } = await opened();
    await send("A café with a back room.");
    second(70);
    await send("A café with a back room.");
    expect(await mails()).toBe(2);
    network();
    await send("A café with a back room.");
    expect(await mails()).toBe(3);
  });
});

describe("an RSVP without a key", () => {
  it("is answered once if sent twice within a minute", async () => {
    const { id: meetupId } = await testMeetup();
    const address = `${randomUUID()}@example.ca`;
    const send = (name: string) => post(rsvpAction as Action, { meetupId, address, name, key: "" });
    const names = async () => {
      const rows = await db.rsvp.findMany({ where: { meetupId }, orderBy: { sequence: "asc" } });
      return rows.map(({ name }) => name);
    };
    await send("Zoé");
    second(50);
    await send("Zoé");
    expect(await names()).toEqual(["Zoé"]);
    await send("Zoé Tremblay");
    expect(await names()).toEqual(["Zoé", "Zoé Tremblay"]);
  });
});
