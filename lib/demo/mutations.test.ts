import { afterEach, describe, expect, it } from "vitest";
import { NotAllowed } from "@/lib/kernel/outcome";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { testPerson } from "@/lib/platform/db/test-rows";
import { env } from "@/lib/platform/env";
import { moveClock } from "./clock-mutations";
import { become } from "./mutations";

testDatabase();
afterEach(() => Object.assign(env(), { demo: true }));

describe("outside the demo", () => {
  it("nobody can become a persona, even if it exists", async () => {
    await testPerson({ persona: "organizer" });
    env().demo = false;
    for (const persona of ["organizer", "nobody"] as const)
      await expect(become(persona)).rejects.toThrow(NotAllowed);
    expect(await db.session.count()).toBe(0);
  });

  it("nobody can move the clock", async () => {
    env().demo = false;
    await expect(moveClock("mid-night")).rejects.toThrow(NotAllowed);
  });
});
