import { describe, expect, it } from "vitest";
import { oneNetworkFindings, signedInFindings } from "./findings";
import type { Shown } from "./press";
import type { Rows } from "./rows";

const SEATS = 2;

/** Three people for two seats. */
function rush() {
  const states = ["going", "going", "waitlisted"] as const;
  const rsvps = states.map((status, at) => ({
    ...{ id: `rsvp-${at}`, userId: `user-${at}`, status, sequence: at + 1 },
    ...{ needsCode: false, user: { email: `${at}@example.ca` } },
  })) as Rows["rsvps"];
  const log = rsvps.map(({ id, sequence }) => ({ rsvpId: id, sequence }));
  const meetup = { seatsTaken: SEATS, overbooked: 0, logSequence: rsvps.length };
  const told = new Map<string, Shown[]>(
    rsvps.map(({ userId, status }) => [userId, [status as Shown]]),
  );
  const ledger = { told, posts: 5, broken: { byKill: 1, otherwise: 0 }, afterRestart: 1 };
  return { rows: { rsvps, log, meetup }, ledger: { ...ledger, restartedIn: 1, seconds: 1 } };
}

type Rush = ReturnType<typeof rush>;
const row = ({ rows }: Rush, at: number) => rows.rsvps[at] as Rows["rsvps"][number];

describe("the findings about a rush", () => {
  it("are fine if the tables hold what people were told", () => {
    const { rows, ledger } = rush();
    expect(signedInFindings(rows, ledger, SEATS).filter(({ isFine }) => !isFine)).toEqual([]);
  });

  it.each<[string, (broken: Rush) => unknown]>([
    ["a seat too many", (broken) => (row(broken, 2).status = "going")],
    ["a counter that is off", ({ rows }) => (rows.meetup.seatsTaken = 1)],
    ["a person with two RSVPs", (broken) => (row(broken, 2).userId = "user-1")],
    ["a gap in the order", (broken) => (row(broken, 2).sequence = 4)],
    ["a gap in the log", ({ rows }) => rows.log.pop()],
    ["a seat behind the waitlist", ({ rows }) => rows.rsvps.reverse()],
    ["an answer that was lost", ({ ledger }) => ledger.told.set("user-9", ["going"])],
    ["another answer", ({ ledger }) => ledger.told.set("user-2", ["waitlisted", "going"])],
    ["a kill that broke nothing", ({ ledger }) => (ledger.broken.byKill = 0)],
    ["a restart after the rush", ({ ledger }) => (ledger.afterRestart = 0)],
  ])("notice %s", (_, breakIt) => {
    const broken = rush();
    breakIt(broken);
    const findings = signedInFindings(broken.rows, broken.ledger, SEATS);
    expect(findings.some(({ isFine }) => !isFine)).toBe(true);
  });
});

describe("the findings about one network", () => {
  const rushed = (needsCode: boolean) => {
    const { rows } = rush();
    const last = rows.rsvps[2] as Rows["rsvps"][number];
    Object.assign(last, { needsCode, status: needsCode ? "canceled" : "waitlisted" });
    const told = new Map<string, Shown[]>(
      rows.rsvps.map(({ user, status }, at) => [
        user.email,
        [at < SEATS ? (status as Shown) : "needs the code"],
      ]),
    );
    return oneNetworkFindings(rows, told, SEATS).every(({ isFine }) => isFine);
  };

  it("are fine if everybody after the seats needs the code", () => {
    expect(rushed(true)).toBe(true);
  });

  it("notice somebody who waits without it", () => {
    expect(rushed(false)).toBe(false);
  });
});
