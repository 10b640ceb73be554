import { inspect } from "node:util";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testMeetup, testPerson } from "@/lib/platform/db/test-rows";
import { logTo } from "./log";

testDatabase();

const lines: string[] = [];
const log = logTo({ write: (line) => void lines.push(line) });

/** The newest line as it was written, and what it says. */
function newest() {
  const line = lines.at(-1) ?? "";
  return { line, said: JSON.parse(line) as Record<string, unknown> };
}

const thrownBy = (asked: Promise<unknown>) => asked.then(() => null).catch((error) => error);

it("hides what is somebody's, at whatever depth it stands", () => {
  log.info({ id: "1", email: "zoe@example.ca", people: [{ of: { name: "Zoé" } }] }, "seen");
  const { line, said } = newest();
  expect(line).not.toMatch(/zoe|Zoé/);
  expect(said).toMatchObject({ id: "1", email: "[hidden]", msg: "seen" });
  expect(said.people).toEqual([{ of: { name: "[hidden]" } }]);
});

it("tells a refused row by its constraint's code, not by what stands in it", async () => {
  const { id } = await testMeetup({ howToFindEn: "Ask for Zoé Tremblay" });
  const refused = await thrownBy(db.meetup.update({ where: { id }, data: { seatsTaken: -1 } }));
  // What the test is about: this message quotes the row.
  expect(inspect(refused, { depth: 9 })).toContain("Zoé Tremblay");
  for (const write of [
    () => log.error({ err: refused }, "route failed"),
    () => log.error({ err: refused }),
    () => log.error(refused),
  ]) {
    write();
    const { line, said } = newest();
    expect(line).not.toContain("Zoé");
    expect(said.err).toMatchObject({
      kind: "PrismaClientKnownRequestError",
      code: "P2039",
      postgres: "23514",
    });
    expect(line).toContain("log.test.ts");
  }
});

it("tells a row that is there twice without its address", async () => {
  const { email } = await testPerson();
  log.error(await thrownBy(db.user.create({ data: { email } })));
  const { line, said } = newest();
  expect(said.err).toMatchObject({ code: "P2002" });
  expect(line).not.toContain(email);
});

it("tells something thrown that is no error by its kind alone", () => {
  log.error(
    { err: Object.assign(new Error("zoe@example.ca\n    at zoe"), { code: "E X" }) },
    "invalid",
  );
  expect(newest().line).not.toContain("zoe");
});
