import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson, testRsvp } from "@/lib/platform/db/test-rows";
import { guestLists } from "./list-queries";
import { guestListParams } from "./schema";

testDatabase();

const NAMES = ["Zoé Côté", "Marie-Ève O’Neil", "Ines CŒUR", "100% Sure"];

describe("the lists of guests", () => {
  let meetupId: string;
  const lists = (query: Record<string, unknown>) =>
    guestLists(meetupId, guestListParams.parse(query), true);

  beforeAll(async () => {
    const meetup = await testMeetup();
    meetupId = meetup.id;
    for (let at = 0; at < 101; at++)
      await testRsvp(meetup, await testPerson(), { name: NAMES[at] ?? `Guest ${at}` });
    for (const name of ["Ada", "Zoe"])
      await testRsvp(meetup, await testPerson(), { name, status: "waitlisted" });
    await testRsvp(meetup, await testPerson(), { name: "Gone", status: "canceled" });
    await testRsvp(meetup, await testPerson(), {
      name: "Twice",
      isDuplicate: true,
      attemptId: randomUUID(),
    });
  });

  it("come in pages of fifty, the last of which is what is asked for beyond it", async () => {
    const { going, waitlist } = await lists({});
    expect(going).toMatchObject({ all: 101, matching: 101, from: 1, page: 1, pages: 3 });
    expect(going.rows).toHaveLength(50);
    expect(waitlist.rows).toMatchObject([
      { name: "Ada", place: 1, confirmed: false },
      { name: "Zoe", place: 2 },
    ]);
    for (const page of ["3", "999"]) {
      const { going } = await lists({ page });
      expect(going).toMatchObject({ from: 101, page: 3, rows: [{ name: "Guest 100" }] });
    }
  });

  it.each(["0", "-1", "2.5", "x", [["2", "3"]], "99999999999"])(
    "begin at page %j",
    async (page) => {
      expect((await lists({ page })).going.page).toBe(1);
    },
  );

  it.each([
    ["zoe", ["Zoé Côté"]],
    ["COTÉ", ["Zoé Côté"]],
    ["marie eve o'n", ["Marie-Ève O’Neil"]],
    ["coeur", ["Ines CŒUR"]],
    ["0%", ["100% Sure"]],
    ["nobody", []],
  ])("are searched for %j without regard to accents and case", async (q, names) => {
    const { going } = await lists({ q, page: "2" });
    expect(going.rows.map(({ name }) => name)).toEqual(names);
    expect(going).toMatchObject({ matching: names.length, page: 1 });
  });

  it("keep a waiting party's place in line when searched", async () => {
    const { waitlist } = await lists({ q: "zoe" });
    expect(waitlist.rows).toMatchObject([{ name: "Zoe", place: 2 }]);
  });

  it("ignore a name that nobody can have", async () => {
    expect((await lists({ q: "a\u0000b" })).going.matching).toBe(101);
  });
});
