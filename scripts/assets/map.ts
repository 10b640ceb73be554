/**
 * Draws the outline of Canada from Natural Earth (world-atlas). Run by hand
 * (`npx tsx scripts/assets/map.ts`) to change the drawing; the result is committed.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { geoConicConformal } from "d3-geo";
import { feature } from "topojson-client";
import { root } from "../process/run";

type Point = [number, number];

const WIDTH = 1000;
/** Square units: points whose triangle with their neighbours is smaller are dropped. */
const MIN_TRIANGLE = 55;
/** Square units: smaller islands are dropped; Prince Edward Island stays. */
const MIN_ISLAND = 75;
/** What lies wholly above is drawn only if there is a meetup up there. */
const NORTH_END = 250;

type Country = {
  type: "Feature";
  properties: { name: string };
  geometry: { type: "MultiPolygon"; coordinates: Point[][][] };
};

const atlas = createRequire(import.meta.url)("world-atlas/countries-50m.json");
const countries = feature(atlas, atlas.objects.countries) as unknown as { features: Country[] };
const canada = countries.features.find(({ properties }) => properties.name === "Canada");
if (!canada) throw new Error("world-atlas has no Canada");

const projection = geoConicConformal()
  .parallels([49, 77])
  .rotate([91.87, 0])
  .fitWidth(WIDTH, canada);
const rings = canada.geometry.coordinates.map(([ring = []]) =>
  ring.slice(0, -1).map((point) => projection(point) as Point),
);

const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

const area = (ring: Point[]) =>
  Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nextX, nextY] = ring[(i + 1) % ring.length] as Point;
      return sum + x * nextY - nextX * y;
    }, 0),
  ) / 2;

/** Visvalingam–Whyatt: drops the least significant point first. */
function simplify(ring: Point[]): Point[] {
  const left = [...ring];
  while (left.length > 4) {
    const weights = left.map((point, i) =>
      triangle(left.at(i - 1) as Point, point, left[(i + 1) % left.length] as Point),
    );
    const least = weights.indexOf(Math.min(...weights));
    if ((weights[least] ?? 0) >= MIN_TRIANGLE) break;
    left.splice(least, 1);
  }
  return left;
}

const number = (value: number, first: boolean) => (first || value < 0 ? `${value}` : ` ${value}`);

/** An SVG path in whole units, each point relative to the previous one. */
function path(ring: Point[]): string {
  let [x, y] = (ring[0] ?? []).map(Math.round) as Point;
  let drawn = `M${x}${number(y, false)}l`;
  let first = true;
  for (const point of ring.slice(1)) {
    const [nextX, nextY] = point.map(Math.round) as Point;
    if (nextX === x && nextY === y) continue;
    drawn += number(nextX - x, first) + number(nextY - y, false);
    [x, y, first] = [nextX, nextY, false];
  }
  return `${drawn}z`;
}

/** @internal */
export const outlineFile = join(root, "components", "map", "canada-outline.ts");

/** @internal */
export function drawOutline(): string {
  const drawn = rings.filter((ring) => area(ring) > MIN_ISLAND).map(simplify);
  const isNorth = (ring: Point[]) => ring.every(([, y]) => y < NORTH_END);
  const north = drawn.filter(isNorth).map(path).join("");
  const rest = drawn
    .filter((ring) => !isNorth(ring))
    .map(path)
    .join("");
  const height = Math.ceil(Math.max(...rings.flat().map(([, y]) => y)));
  const [x, y] = projection.translate();
  const round = (value: number) => Math.round(value * 1000) / 1000;
  return `// Made by scripts/assets/map.ts from Natural Earth (world-atlas, 1:50m). Don't edit.
export const MAP_WIDTH = ${WIDTH};
export const MAP_HEIGHT = ${height};

/** Lambert's conformal conic; scale and offset in units of the drawing. */
export const PROJECTION = {
  parallels: [49, 77],
  meridian: -91.87,
  scale: ${round(projection.scale())},
  x: ${round(x)},
  y: ${round(y)},
} as const;

/** Islands wholly above this. */
export const NORTH_END = ${NORTH_END};
export const NORTH =
  "${north}";

export const OUTLINE =
  "${rest}";
`;
}

if (import.meta.filename === process.argv[1]) writeFileSync(outlineFile, drawOutline());
