import { expect, it } from "vitest";
import { reflectionSchema } from "@/lib/reflections/schema";
import { bodyLimitOf, isTooLarge, MAX_BODY_BYTES, MAX_REFLECTION_BYTES } from "./body-limit";

/** Three bytes each. */
const snow = (length: number) => "☃".repeat(length);

const POINTS = 20;

/** A reflection with every field as long as it may be. */
function fullReflection(): FormData {
  const data = new FormData();
  data.set("stayed", snow(300));
  data.set("title", snow(120));
  for (const name of ["opening", "closing"]) data.set(name, snow(20_000));
  for (const list of ["takeaways", "observations", "nextTime"])
    for (let at = 0; at < POINTS; at += 1) data.set(`${list}.${at}.text`, snow(600));
  return data;
}

it.each([
  "/en/n/a-night/reflections/new",
  "/fr/n/a-night/reflections/a-title/edit",
  "/en/reflections/a-link.1.signature",
])(
  "a reflection with all its fields full may be posted to %s, and what was rejected with it",
  (path) => {
    const data = fullReflection();
    expect(isTooLarge(data, path)).toBe(false);
    for (const [name, value] of fullReflection()) data.append(`rejected.${name}`, value);
    expect(isTooLarge(data, path)).toBe(false);
  },
);

it.each([
  "/en/n/a-night",
  "/en/n/a-night/reflections",
  "/en/n/a-night/reflections/a-title",
  "/en/n/a-night/reflections/new/elsewhere",
  "/api/n/a-night/reflections/new",
])("nothing as large may be posted to %s", (path) => {
  expect(bodyLimitOf(path)).toBe(MAX_BODY_BYTES);
  expect(isTooLarge(fullReflection(), path)).toBe(true);
});

it("the schema permits no more in its longest fields", () => {
  for (const [name, max] of [
    ["opening", 20_000],
    ["closing", 20_000],
    ["title", 120],
  ] as const) {
    const field = reflectionSchema.shape[name];
    expect(field.safeParse(snow(max)).success).toBe(true);
    expect(field.safeParse(snow(max + 1)).success).toBe(false);
  }
  expect(MAX_REFLECTION_BYTES).toBeGreaterThan(MAX_BODY_BYTES);
});
