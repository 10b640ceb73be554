import { describe, expect, it } from "vitest";
import { LABEL_SIZE, placeLabels, type Spot, spread } from "./map-layout";
import { project } from "./project";

const cities: [string, number, number][] = [
  ["St. John’s", 47.56, -52.71],
  ["Halifax", 44.65, -63.57],
  ["Moncton", 46.09, -64.77],
  ["Québec", 46.81, -71.21],
  ["Montréal", 45.5, -73.57],
  ["Ottawa", 45.42, -75.7],
  ["Kingston", 44.23, -76.49],
  ["Toronto", 43.65, -79.38],
  ["Hamilton", 43.26, -79.87],
  ["London", 42.98, -81.25],
  ["Winnipeg", 49.9, -97.14],
  ["Regina", 50.45, -104.62],
  ["Calgary", 51.05, -114.07],
  ["Edmonton", 53.55, -113.49],
  ["Kelowna", 49.89, -119.5],
  ["Vancouver", 49.28, -123.12],
  ["Victoria", 48.43, -123.37],
];
const spots: Spot[] = cities.map(([label, latitude, longitude]) => ({
  key: label,
  label,
  radius: 12,
  people: 0,
  ...project(latitude, longitude),
}));

describe("the map", () => {
  it("separates dots of neighbouring cities", () => {
    const moved = spread(spots);
    for (const [i, one] of moved.entries()) {
      for (const other of moved.slice(i + 1)) {
        expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(23.9);
      }
    }
  });

  it("labels the city with the most people first, next to its dot", () => {
    const crowd = Array.from({ length: 60 }, (_, at): Spot => {
      return { key: `${at}`, label: `City ${at}`, radius: 12, people: at, x: 500, y: 500 };
    });
    const placed = placeLabels(spread(crowd), { top: 0, bottom: 1000 });
    expect(placed.at(-1)?.text).not.toBeNull();
    for (const { x, y, text } of placed)
      if (text) expect(Math.hypot(text.x - x, text.y - y)).toBeLessThan(100);
  });

  it("places seventeen labels without overlaps", () => {
    const placed = placeLabels(spread(spots), { top: 200, bottom: 900 });
    expect(placed.filter((spot) => spot.text === null)).toEqual([]);
    const boxes = placed.map(({ text, label }) => {
      const width = label.length * LABEL_SIZE * 0.5;
      const left =
        text?.anchor === "start"
          ? text.x
          : (text?.x ?? 0) - (text?.anchor === "end" ? width : width / 2);
      return { left, right: left + width, top: (text?.y ?? 0) - 12, bottom: (text?.y ?? 0) + 12 };
    });
    for (const [i, a] of boxes.entries()) {
      for (const b of boxes.slice(i + 1)) {
        const meet = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        expect(meet).toBe(false);
      }
    }
  });
});
