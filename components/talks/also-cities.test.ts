import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { AlsoCities } from "./also-cities";

const texts = { also: "Also offer it to", alsoHint: "Each city decides for itself." };
const ottawa = { value: "an-id", label: "Ottawa" };
const shown = (cities: (typeof ottawa)[], error?: string) =>
  renderToStaticMarkup(
    createElement(AlsoCities, { cities, texts, form: { list: () => [], error: () => error } }),
  );

it("says what is wrong with a city, also where none is left to choose", () => {
  expect(shown([ottawa], "Not there.")).toMatch(/<fieldset[\s\S]*Ottawa[\s\S]*Not there\./);
  expect(shown([], "Not there.")).toMatch(/role="alert"[\s\S]*Not there\./);
  expect(shown([], "Not there.")).not.toContain("<fieldset");
});

it("is nothing where no other city asks for talks", () => {
  expect(shown([])).toBe("");
});
