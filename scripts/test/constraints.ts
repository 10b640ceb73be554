import { readFileSync } from "node:fs";
import { join } from "node:path";
import { withClient } from "../database/connection";
import { root, UserError } from "../process/run";

const list = join(root, "prisma/constraints.json");

/** Hand-written constraints in the catalogue, which Prisma's diff does not see. */
const handWritten = `
  SELECT conname AS name, conrelid::regclass || ' ' || pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('c', 'x')
  UNION ALL
  SELECT indexrelid::regclass::text, pg_get_indexdef(indexrelid)
    FROM pg_index JOIN pg_class ON pg_class.oid = indexrelid
    WHERE relnamespace = 'public'::regnamespace AND (indpred IS NOT NULL OR indexprs IS NOT NULL)
  UNION ALL
  SELECT tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
  ORDER BY 1`;

/** Throws unless the database has exactly the constraints, indexes and triggers of prisma/constraints.json. */
export async function compareConstraints(url: string) {
  const { rows } = await withClient(url, (client) =>
    client.query<{ name: string; definition: string }>(handWritten),
  );
  const actual = Object.fromEntries(
    rows.map(({ name, definition }) => [name.replaceAll('"', ""), definition]),
  );
  const expected: Record<string, string> = JSON.parse(readFileSync(list, "utf8"));
  const names = new Set([...Object.keys(actual), ...Object.keys(expected)]);
  const differences = [...names].filter((name) => actual[name] !== expected[name]);
  if (differences.length === 0) return;
  throw new UserError(
    differences
      .map(
        (name) =>
          `${name}\n  expected ${expected[name] ?? "nothing"}\n  actual   ${actual[name] ?? "nothing"}`,
      )
      .join("\n"),
  );
}
