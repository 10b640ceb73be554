import { randomBytes } from "node:crypto";
import { expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { countQueries } from "@/lib/platform/db/test-queries";
import { testPerson } from "@/lib/platform/db/test-rows";
import { adapter } from "./adapter";

testDatabase();

const later = new Date("2100-01-01T00:00Z");
const muchLater = new Date("2100-02-01T00:00Z");

it("stores a hash of the session token", async () => {
  const person = await testPerson();
  const sessionToken = randomBytes(32).toString("base64url");
  const made = await adapter.createSession({ sessionToken, userId: person.id, expires: later });
  expect(made.sessionToken).toBe(sessionToken);

  const rows = await db.session.findMany({ select: { id: true, sessionToken: true } });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(sessionToken);

  const found = await adapter.getSessionAndUser(sessionToken);
  expect(found?.user.id).toBe(person.id);
  expect(found?.session.sessionToken).toBe(sessionToken);
  // The stored value does not work as a token.
  expect(await adapter.getSessionAndUser(rows[0]?.sessionToken ?? "")).toBeNull();

  const moved = await adapter.updateSession({ sessionToken, expires: muchLater });
  expect(moved).toMatchObject({ sessionToken, expires: muchLater });
  await adapter.deleteSession(sessionToken);
  expect(await db.session.count()).toBe(0);
});

it("reads session and person in one statement", async () => {
  const { id: userId } = await testPerson();
  const sessionToken = randomBytes(32).toString("base64url");
  await adapter.createSession({ sessionToken, userId, expires: later });
  expect(await countQueries(async () => adapter.getSessionAndUser(sessionToken))).toBe(1);
});
