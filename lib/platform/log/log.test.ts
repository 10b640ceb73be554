import { inspect } from "node:util";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { logTo } from "./log";

testDatabase();

const lines: string[] = [];
const log = logTo({ write: (line) => void lines.push(line) });

/** The last log line, raw and parsed. */
function newest() {
  const line = lines.at(-1) ?? "";
  return { line, entry: JSON.parse(line) as Record<string, unknown> };
}

const thrownBy = (operation: Promise<unknown>) =>
  operation.then(() => null).catch((error) => error);

it("redacts personal data at any depth", () => {
  log.info({ id: "1", email: "zoe@example.ca", people: [{ of: { name: "Zoé" } }] }, "seen");
  const { line, entry } = newest();
  expect(line).not.toMatch(/zoe|Zoé/);
  expect(entry).toMatchObject({ id: "1", email: "[hidden]", msg: "seen" });
  expect(entry.people).toEqual([{ of: { name: "[hidden]" } }]);
});

it("logs a constraint violation by code, without the row", async () => {
  const { id } = await testMeetup({ howToFindEn: "Ask for Zoé Tremblay" });
  const refused = await thrownBy(db.meetup.update({ where: { id }, data: { seatsTaken: -1 } }));
  // The original message quotes the row.
  expect(inspect(refused, { depth: 9 })).toContain("Zoé Tremblay");
  for (const write of [
    () => log.error({ err: refused }, "route failed"),
    () => log.error({ err: refused }),
    () => log.error(refused),
  ]) {
    write();
    const { line, entry } = newest();
    expect(line).not.toContain("Zoé");
    expect(entry.err).toMatchObject({
      kind: "PrismaClientKnownRequestError",
      code: "P2039",
      postgres: "23514",
    });
    expect(line).toContain("log.test.ts");
  }
});

it("logs a unique violation without the address", async () => {
  const { email } = await testPerson();
  log.error(await thrownBy(db.user.create({ data: { email } })));
  const { line, entry } = newest();
  expect(entry.err).toMatchObject({ code: "P2002" });
  expect(line).not.toContain(email);
});

it("logs a thrown value that is not an error by its type", () => {
  log.error(
    { err: Object.assign(new Error("zoe@example.ca\n    at zoe"), { code: "E X" }) },
    "invalid",
  );
  expect(newest().line).not.toContain("zoe");
});
