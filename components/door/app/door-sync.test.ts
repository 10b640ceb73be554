import { beforeEach, describe, expect, it, vi } from "vitest";
import type { CountTap, Kept, KeptDoor, Tap } from "./door-store";
import { sendCounts, syncOnce } from "./door-sync";

/** What the phone's disk holds. */
let kept: Kept;
vi.mock("./door-store", async (original) => ({
  ...(await original<typeof import("./door-store")>()),
  storeAnswer: async (
    _: string,
    sent: readonly { id: string }[],
    change: (door: KeptDoor) => KeptDoor,
  ) => {
    const isSent = ({ id }: { id: string }) => sent.some((one) => one.id === id);
    const [taps, counts] = [kept.taps, kept.counts].map((all) => all.filter((x) => !isSent(x)));
    kept = { door: change(kept.door), taps: taps as Tap[], counts: counts as CountTap[] };
    return kept;
  },
}));

const rsvp = { id: "zoe", name: "Zoé", guests: 0, status: "going", firstTime: null } as const;
const count = { count: 23, precision: "exactly", andMe: false, at: 5, counter: 9 } as const;

function tap(counter: number): Tap {
  const nothing = { rsvp: null, name: null, target: null };
  return {
    id: `tap-${counter}`,
    meetupId: "m",
    device: "phone",
    counter,
    kind: "walk_in",
    at: counter,
    ...nothing,
  };
}

beforeEach(() => {
  const known = {
    list: [rsvp],
    listHash: "hash",
    events: [],
    devices: [],
    sequence: 4,
    savedAt: 1,
  };
  const door = {
    name: null,
    bell: "key",
    mayRun: true,
    hasEnded: false,
    capacity: null,
    offset: 0,
    counter: 9,
  };
  kept = {
    door: { meetupId: "m", device: "phone", endsAt: 9, ...door, ...known },
    taps: Array.from({ length: 10 }, (_, i) => tap(i + 1)),
    counts: [{ ...count, id: "count", meetupId: "m", kind: "head_count" }],
  };
});

type Answer = { status: number; body?: object };
type Sent = { events?: { id: string }[] };

function server(answer: (sent: Sent) => Answer) {
  const requests: Sent[] = [];
  vi.stubGlobal("fetch", async (_: string, { body }: { body: string }) => {
    const sent: Sent = JSON.parse(body);
    requests.push(sent);
    const { status, body: json } = answer(sent);
    return new Response(json ? JSON.stringify(json) : "<html>", { status });
  });
  return requests;
}

describe("an exchange with the server", () => {
  it("that says gone makes the phone forget the list, and keep what was not sent", async () => {
    server(() => ({ status: 404 }));
    await syncOnce(kept, true);
    expect(kept.door.list, "a page of the pub's network").toHaveLength(1);
    server(() => ({ status: 404, body: { reason: "gone" } }));
    expect(await syncOnce(kept, true)).toEqual({ result: "no-pass", kept });
    expect(kept.door).toMatchObject({
      list: [],
      listHash: "",
      sequence: 0,
      savedAt: null,
      bell: null,
    });
    expect(kept.door.device).toBe("phone");
    expect([kept.taps.length, kept.counts.length]).toEqual([10, 1]);
  });

  it("that never takes one tap takes all others", async () => {
    const taken: string[] = [];
    const requests = server(({ events = [] }) => {
      const ids = events.map(({ id }) => id);
      if (ids.includes("tap-7")) return { status: 400, body: { reason: "invalid", fields: [] } };
      taken.push(...ids);
      return { status: 200, body: { now: 1, device: "phone", hasEnded: true } };
    });
    for (let i = 0; i < 9 && kept.taps.length > 0; i += 1) await syncOnce(kept, true);
    expect(kept.taps).toEqual([]);
    expect(taken).toHaveLength(9);
    expect(requests.length).toBeLessThan(16);
  });
});

it("sends what was tapped under an id that was revoked apart from the rest", async () => {
  const again = { ...tap(11), device: "again" };
  kept = { ...kept, taps: [...kept.taps, again] };
  const requests = server(() => ({
    status: 200,
    body: { now: 1, device: "again", hasEnded: true },
  })) as { device?: string; events?: { id: string }[] }[];
  expect(await syncOnce(kept, true)).toMatchObject({ result: "more" });
  expect(await syncOnce(kept, true)).toMatchObject({ result: "done" });
  expect(requests.map(({ device, events }) => [device, events?.length])).toEqual([
    ["phone", 10],
    ["again", 1],
  ]);
  expect([kept.door.device, kept.taps]).toEqual(["again", []]);
});

describe("a saved head count", () => {
  it.each([
    [200, {}, 0, 0],
    [409, { reason: "too-late" }, 0, 1],
    [409, { reason: "already-sent" }, 0, 0],
    [400, { reason: "invalid" }, 1, 0],
    [403, { reason: "suspended" }, 1, 0],
    [404, { reason: "gone" }, 1, 0],
    [503, { reason: "busy" }, 1, 0],
  ])("answered by %i %j leaves %i waiting and %i refused", async (status, body, left, refused) => {
    server(() => ({ status, body }));
    expect(await sendCounts(kept)).toMatchObject({ refused });
    expect(kept.counts).toHaveLength(left);
  });
});
