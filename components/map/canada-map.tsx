import { LRUCache } from "lru-cache";
import type { StripLight } from "@/lib/phases/strip-rules";
import { NORTH, NORTH_END } from "./canada-outline";
import { MAP_BOTTOM, round } from "./map-area";
import type { Dot } from "./map-dot";
import { type Light, MapDrawing } from "./map-drawing";
import { type MapCity, type PlacedSpot, placeLabels, type Spot, spread } from "./map-layout";
import { project } from "./project";

type Located = { latitude: number; longitude: number };
type Props = {
  cities: MapCity[];
  light: StripLight;
  /** Where somebody is who watches from afar. */
  afar?: readonly Located[];
};

/** So far from the edge nothing is cut off. */
const NEAR_EDGE = 60;

const radius = (people: number) => (people < 10 ? 10 : people < 30 ? 14 : 19);

const label = ({ phase, name, count }: MapCity) =>
  phase === "done" && count ? `${name} ${count}` : name;

/** Decorative: the list of cities has the same information. */
export function CanadaMap({ cities, light, afar = [] }: Props) {
  const spots: Spot[] = cities.map((city) => ({
    key: city.key,
    // Room for the two letters of its zone.
    label: `${label(city)} XX`,
    radius: radius(city.people),
    people: city.people,
    ...project(city.latitude, city.longitude),
  }));
  const lights = afar.map(({ latitude, longitude }): Light => {
    const { x, y } = project(latitude, longitude);
    return [round(x), round(y)];
  });
  const { top: highest, placed } = place(spots);
  // A light in the far north shows it, as a meetup there does.
  const top = Math.max(0, Math.min(highest, ...lights.map(([, y]) => y - NEAR_EDGE)));
  const byKey = new Map(cities.map((city) => [city.key, city]));
  const dots = placed.flatMap((spot) => {
    const city = byKey.get(spot.key);
    return city ? [dotOf(spot, city, label(city))] : [];
  });
  return (
    <MapDrawing
      {...{ top }}
      {...(top < NORTH_END && { north: NORTH })}
      {...(lights.length > 0 && { lights })}
      {...{ light, dots }}
    />
  );
}

type Places = { top: number; placed: PlacedSpot[] };

const known = new LRUCache<string, Places>({ max: 100 });

/** Sixty cities take 15 ms, as long as the rest of their page, and the same ones come with each visitor. */
function place(spots: Spot[]): Places {
  const key = JSON.stringify(spots);
  const before = known.get(key);
  if (before) return before;
  const moved = spread(spots);
  // The far north is shown only if there is a meetup, else it fades out.
  const top = Math.max(0, Math.min(NORTH_END, ...moved.map(({ y }) => y - NEAR_EDGE)));
  const places = { top, placed: placeLabels(moved, { top, bottom: MAP_BOTTOM }) };
  known.set(key, places);
  return places;
}

/** What the drawing needs of a city and its place on the map. */
function dotOf({ x, y, radius, text: placed }: PlacedSpot, city: MapCity, text: string): Dot {
  const { key, stripPlace: zone, phase, isHere } = city;
  const light = isHere ? { here: true as const } : {};
  const dot: Dot = { city: key, zone, phase, ...light, at: [round(x), round(y), radius] };
  if (!placed) return dot;
  const label: Dot["label"] = [text, round(placed.x), round(placed.y)];
  if (placed.leader) label.push(placed.anchor, line(placed.leader));
  else if (placed.anchor !== "start") label.push(placed.anchor);
  return { ...dot, label };
}

type Point = { x: number; y: number };

const line = ({ from, to }: { from: Point; to: Point }) =>
  `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
