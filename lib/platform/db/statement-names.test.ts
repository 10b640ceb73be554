import { expect, it } from "vitest";
import { statementNames } from "./statement-names";

it("the same statement has the same name, another one another", () => {
  const nameOf = statementNames(10);
  const name = nameOf({ sql: "SELECT 1" });
  expect(name).toMatch(/^[\w-]{22}$/);
  expect(nameOf({ sql: "SELECT 1" })).toBe(name);
  expect(nameOf({ sql: "SELECT 2" })).not.toBe(name);
});

it("has a bound, after which new statements have no name", () => {
  const nameOf = statementNames(2);
  for (const sql of ["SELECT 1", "SELECT 2"]) nameOf({ sql });
  expect(nameOf({ sql: "SELECT 3" })).toBe("");
  expect(nameOf({ sql: "SELECT 2" })).not.toBe("");
});
