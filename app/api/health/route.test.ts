import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";
import { GET } from "./route";

const known = { timeZones: tzdbVersion(), version };

describe("the health check", () => {
  it("is 503 while the database is unavailable", async () => {
    const answer = await GET();
    expect(answer.status).toBe(503);
    expect(await answer.json()).toEqual({ status: "degraded", database: "away", ...known });
  });

  describe("once the database is available", () => {
    testDatabase();

    it("is 200 with the versions of the app and the tz database", async () => {
      const answer = await GET();
      expect(answer.status).toBe(200);
      expect(await answer.json()).toEqual({ status: "ok", database: "reachable", ...known });
    });
  });
});
