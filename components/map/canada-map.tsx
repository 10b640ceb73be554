import type { StripLight } from "@/lib/phases/strip-rules";
import { NORTH, NORTH_END } from "./canada-outline";
import { MAP_BOTTOM } from "./map-area";
import type { Dot } from "./map-dot";
import { MapDrawing } from "./map-drawing";
import { type MapCity, type PlacedSpot, placeLabels, type Spot, spread } from "./map-layout";
import { project } from "./project";

type Props = { cities: MapCity[]; light: StripLight };

const radius = (people: number) => (people < 10 ? 10 : people < 30 ? 14 : 19);

const label = ({ phase, name, count }: MapCity) =>
  phase === "done" && count ? `${name} ${count}` : name;

/** Decorative: the list of cities has the same information. */
export function CanadaMap({ cities, light }: Props) {
  const spots: Spot[] = cities.map((city) => ({
    key: city.key,
    // Room for the two letters of its zone.
    label: `${label(city)} XX`,
    radius: radius(city.people),
    people: city.people,
    ...project(city.latitude, city.longitude),
  }));
  const moved = spread(spots);
  // The far north is shown only if there is a meetup, else it fades out.
  const top = Math.max(0, Math.min(NORTH_END, ...moved.map(({ y }) => y - 60)));
  const placed = placeLabels(moved, { top, bottom: MAP_BOTTOM });
  const byKey = new Map(cities.map((city) => [city.key, city]));
  const dots = placed.flatMap((spot) => {
    const city = byKey.get(spot.key);
    return city ? [dotOf(spot, city, label(city))] : [];
  });
  return <MapDrawing top={top} {...(top < NORTH_END && { north: NORTH })} {...{ light, dots }} />;
}

/** What the drawing needs of a city and its place on the map. */
function dotOf({ x, y, radius, text: placed }: PlacedSpot, city: MapCity, text: string): Dot {
  const { key, stripPlace: zone, phase } = city;
  const dot: Dot = { city: key, zone, phase, x: round(x), y: round(y), radius };
  if (!placed) return dot;
  const { anchor, leader } = placed;
  return {
    ...dot,
    label: {
      text,
      x: round(placed.x),
      y: round(placed.y),
      ...(anchor !== "start" && { anchor }),
      ...(leader && { line: line(leader) }),
    },
  };
}

/** A tenth of a unit is less than a pixel. */
const round = (number: number) => Math.round(number * 10) / 10;

type Point = { x: number; y: number };

const line = ({ from, to }: { from: Point; to: Point }) =>
  `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
