import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";

const css = readFileSync(new URL("../../app/globals.css", import.meta.url), "utf8");
const tokens = new Map(
  [...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)].map(
    ([, name, light, dark]) => [name as string, { light: light as string, dark: dark as string }],
  ),
);

/** WCAG 2.2, relative luminance. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((share) => (share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = ["paper", "card", "sunk"];
const zones = ["nt", "at", "et", "ct", "mt", "pt"];
const onGrounds = (names: string[], least: number) =>
  names.flatMap((name) => grounds.map((ground) => [name, ground, least] as const));

const pairs: (readonly [string, string, number])[] = [
  ...onGrounds(["ink", "ink-2", "link", "ok", "warn", "danger"], 4.5),
  ...onGrounds(
    zones.map((zone) => `zone-${zone}`),
    4.5,
  ),
  ...onGrounds(["control", "focus"], 3),
  ["on-primary", "primary", 4.5],
  ["on-primary", "primary-hover", 4.5],
  ...["ok", "warn", "danger"].flatMap((tone) => [
    [tone, `${tone}-ground`, 4.5] as const,
    ["ink", `${tone}-ground`, 4.5] as const,
    ["link", `${tone}-ground`, 4.5] as const,
    ["focus", `${tone}-ground`, 3] as const,
  ]),
  ["on-night", "night", 4.5],
  ...zones.map((zone) => [`night-${zone}`, "night", 4.5] as const),
  ...zones.map((zone) => ["paper", `zone-${zone}`, 4.5] as const),
  // On the map, by day and by night: a city's label and dot.
  ...["land", "land-night"].flatMap((land) => [
    ["ink", land, 4.5] as const,
    ...zones.map((zone) => [`zone-${zone}`, land, 3] as const),
  ]),
];

describe.each(["light", "dark"] as const)("in the %s theme", (theme) => {
  it.each(pairs)("%s on %s has a contrast of at least %d", (name, ground, least) => {
    const [front, back] = [tokens.get(name)?.[theme], tokens.get(ground)?.[theme]];
    expect(front, name).toBeDefined();
    expect(back, ground).toBeDefined();
    expect(contrast(front as string, back as string)).toBeGreaterThanOrEqual(least);
  });
});
