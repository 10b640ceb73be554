import fc from "fast-check";
import { it } from "vitest";
import { testDatabase } from "@/lib/platform/db/test-database";
import { agreement } from "./test-agreement";

testDatabase();

/** Others with SEAT_RUNS and SEAT_SEED. */
const numRuns = Number(process.env.SEAT_RUNS ?? 100);
const seed = Number(process.env.SEAT_SEED ?? 9);

const property = agreement();

it(
  "seats, waitlists, log and activity are those of a model, whatever people and hosts do",
  () => fc.assert(property, { seed, numRuns }),
  numRuns * 6_000,
);
