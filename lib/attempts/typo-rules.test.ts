import { expect, it } from "vitest";
import { likelyAddress } from "./typo-rules";

it.each([
  ["zoe@gmial.com", "zoe@gmail.com"],
  ["zoe@gmail.con", "zoe@gmail.com"],
  ["zoe@hotmial.ca", "zoe@hotmail.ca"],
  ["zoe@videotrn.ca", "zoe@videotron.ca"],
  ["zoe@sympatico.ca", null],
  ["zoe@gmail.com", null],
  ["zoe@example.ca", null],
  ["zoe@mac.com", null],
  ["zoe@ubc.ca", null],
  ["zoe@umontreal.ca", null],
  ["zoe@harbour-clinic.ca", null],
  ["zoé@courriel.québec", null],
])("%s may be meant as %s", (typed, meant) => {
  expect(likelyAddress(typed)).toBe(meant);
});
