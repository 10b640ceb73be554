import { geoConicConformal } from "d3-geo";
import { expect, it } from "vitest";
import { PROJECTION } from "./canada-outline";
import { project } from "./project";

it.each([
  ["St. John’s", 47.56, -52.71],
  ["Toronto", 43.65, -79.38],
  ["Winnipeg", 49.9, -97.14],
  ["Iqaluit", 63.75, -68.52],
  ["Vancouver", 49.28, -123.12],
  ["Whitehorse", 60.72, -135.06],
])("projects %s like the outline", (_city, latitude, longitude) => {
  const drawn = geoConicConformal()
    .parallels([...PROJECTION.parallels])
    .rotate([-PROJECTION.meridian, 0])
    .scale(PROJECTION.scale)
    .translate([PROJECTION.x, PROJECTION.y])([longitude, latitude]);
  const { x, y } = project(latitude, longitude);
  expect(x).toBeCloseTo(drawn?.[0] ?? 0, 6);
  expect(y).toBeCloseTo(drawn?.[1] ?? 0, 6);
});
