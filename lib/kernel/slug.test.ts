import { expect, it } from "vitest";
import { isSlug } from "./slug";

it.each([
  ["hcsmca-2011", true],
  ["\u0000", false],
  ["Sept-Îles", false],
  ["", false],
  [["vancouver"], false],
])("%j is a slug: %s", (text, known) => expect(isSlug(text)).toBe(known));
