import { describe, expect, it } from "vitest";
import { db } from "@/lib/platform/db/client";
import { testDatabase } from "@/lib/platform/db/test-database";
import { tzdbVersion } from "@/lib/platform/time/zones";
import { version } from "@/package.json";
import { GET } from "./route";

const known = { timeZones: tzdbVersion(), version };

async function health() {
  const answer = await GET();
  return { code: answer.status, ...(await answer.json()) };
}

describe("the health check", () => {
  it("is 503 while the database is unavailable", async () => {
    expect(await health()).toEqual({
      code: 503,
      status: "degraded",
      database: "away",
      worker: "unknown",
      mail: "unknown",
      ...known,
    });
  });

  describe("once the database is available", () => {
    testDatabase();
    const stamp = (minutesAgo: number) => db.$executeRaw`
      UPDATE pgboss.queue SET monitor_claim_on = now() - ${minutesAgo} * interval '1 minute'`;
    const well = { code: 200, database: "reachable", worker: "running", mail: "on time" };

    it("is 200 with the versions of the app and the tz database", async () => {
      await stamp(0);
      expect(await health()).toEqual({ ...well, status: "ok", ...known });
    });

    it("says when the worker has been away for a minute", async () => {
      await stamp(1);
      expect(await health()).toMatchObject({ ...well, status: "degraded", worker: "away" });
    });

    it.each(["created", "retry", "active"])(
      "says when a mail is %s for five minutes",
      async (state) => {
        await stamp(0);
        const age = (minutes: number) => db.$executeRaw`
        UPDATE pgboss.job SET created_on = now() - ${minutes} * interval '1 minute'`;
        await db.$executeRaw`INSERT INTO pgboss.job (name, state) VALUES ('mail', ${state}::pgboss.job_state)`;
        await age(4);
        expect(await health()).toMatchObject({ ...well, status: "ok" });
        await age(5);
        expect(await health()).toMatchObject({ ...well, status: "degraded", mail: "late" });
        await db.$executeRaw`DELETE FROM pgboss.job`;
      },
    );
  });
});
