import { expect, it } from "vitest";
import { guestListQuery } from "./rules";

it.each([
  [{ page: 2 }, "?page=2&waiting=3&q=zo%C3%A9"],
  [{ waiting: 1 }, "?q=zo%C3%A9"],
])("a link to %j leaves the other list where it is", (changed, query) => {
  expect(guestListQuery({ page: 1, waiting: 3, q: "zoé" }, changed)).toBe(query);
});
