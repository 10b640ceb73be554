import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";
import { GET } from "./route";

const known = { timeZones: tzdbVersion(), version };

describe("the health of a server", () => {
  it("is 503 while the database is away", async () => {
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "degraded", database: "away", ...known });
  });

  describe("once the database is there", () => {
    testDatabase();

    it("is 200, with the editions of the time zones and of the app", async () => {
      const answer = await GET();
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ status: "ok", database: "reachable", ...known });
    });
  });
});
