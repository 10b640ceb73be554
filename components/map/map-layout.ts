import type { Phase } from "@/lib/phases/rules";
import type { StripPlace } from "@/lib/places/strip-rules";
import { MAP_WIDTH } from "./canada-outline";

export type MapCity = {
  key: string;
  name: string;
  latitude: number;
  longitude: number;
  stripPlace: StripPlace;
  phase: Phase;
  /** Its host said that it is here, and it isn't over. */
  isHere?: boolean;
  /** Attendees expected or counted; the dot's size depends on it. */
  people: number;
  /** The formatted head count, once the city is over; null if there is none. */
  count?: string | null;
};

/** As in map.css. */
export const LABEL_SIZE = 25;
const MARGIN = 30;
const GAP = 4;

export type Spot = {
  key: string;
  x: number;
  y: number;
  radius: number;
  people: number;
  label: string;
};
export type Anchor = "start" | "middle" | "end";
export type PlacedLabel = { x: number; y: number; anchor: Anchor; leader: Segment | null };
export type PlacedSpot = Spot & { text: PlacedLabel | null };

type Point = { x: number; y: number };
type Segment = { from: Point; to: Point };
type Box = { left: number; right: number; top: number; bottom: number };

/** Moves overlapping dots apart by the smallest distance. */
export function spread(spots: readonly Spot[]): Spot[] {
  const moved = spots.map((spot) => ({ ...spot }));
  for (let round = 0; round < 80; round++) {
    for (const [i, one] of moved.entries()) {
      for (const other of moved.slice(i + 1)) apart(one, other);
    }
  }
  return moved;
}

function apart(one: Spot, other: Spot) {
  const [dx, dy] = [other.x - one.x || 0.1, other.y - one.y];
  const distance = Math.hypot(dx, dy);
  const missing = one.radius + other.radius + GAP - distance;
  if (missing <= 0) return;
  const [shiftX, shiftY] = [(dx / distance) * (missing / 2), (dy / distance) * (missing / 2)];
  one.x -= shiftX;
  one.y -= shiftY;
  other.x += shiftX;
  other.y += shiftY;
}

/** A generous estimate, so that a fallback font fits too. */
const textWidth = (label: string) => label.length * LABEL_SIZE * 0.54;

const box = ({ x, y }: Point, anchor: Anchor, width: number): Box => {
  const left = anchor === "start" ? x : anchor === "end" ? x - width : x - width / 2;
  return { left, right: left + width, top: y - LABEL_SIZE * 0.62, bottom: y + LABEL_SIZE * 0.62 };
};

const overlap = (a: Box, b: Box) =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const around = ({ x, y, radius }: Spot): Box => ({
  left: x - radius - GAP,
  right: x + radius + GAP,
  top: y - radius - GAP,
  bottom: y + radius + GAP,
});

/** Clockwise from the east, in degrees: east, west, south, north, then between. */
const DIRECTIONS = [0, 180, 90, 270, 30, 150, 330, 210, 60, 120, 300, 240];
/** The distance of labels that need no leader line. Those without room at the largest distance are omitted. */
const BESIDE = 13;
const DISTANCES = [BESIDE, 28, 42, 64];

function anchorFor(direction: number): Anchor {
  if (direction < 75 || direction > 285) return "start";
  return direction > 105 && direction < 255 ? "end" : "middle";
}

function candidate(spot: Spot, direction: number, distance: number) {
  const [cos, sin] = [Math.cos((direction * Math.PI) / 180), Math.sin((direction * Math.PI) / 180)];
  const anchor = anchorFor(direction);
  const lift = anchor === "middle" ? LABEL_SIZE * 0.45 : 0;
  const reach = spot.radius + distance + lift;
  const at = { x: spot.x + cos * reach, y: spot.y + sin * reach };
  const edge = { x: spot.x + cos * spot.radius, y: spot.y + sin * spot.radius };
  const end = { x: spot.x + cos * (reach - 4 - lift), y: spot.y + sin * (reach - 4 - lift) };
  const leader = distance > BESIDE ? { from: edge, to: end } : null;
  return { at, anchor, leader };
}

const along = ({ from, to }: Segment): Box[] =>
  Array.from({ length: 9 }, (_, i) => {
    const x = from.x + ((to.x - from.x) * i) / 8;
    const y = from.y + ((to.y - from.y) * i) / 8;
    return { left: x - 2, right: x + 2, top: y - 2, bottom: y + 2 };
  });

/** Places labels without overlapping dots, lines and each other; labels without room are omitted. */
export function placeLabels(
  spots: readonly Spot[],
  area: { top: number; bottom: number },
): PlacedSpot[] {
  const taken: { owner: string; box: Box }[] = spots.map((spot) => ({
    owner: spot.key,
    box: around(spot),
  }));
  const inside = (b: Box) =>
    b.left > -MARGIN && b.right < MAP_WIDTH + MARGIN && b.top > area.top && b.bottom < area.bottom;
  const free = (b: Box, owner: string | null) =>
    !taken.some((one) => one.owner !== owner && overlap(one.box, b));

  const found = new Map<string, PlacedLabel>();
  const order = [...spots].sort((a, b) => b.people - a.people || crowd(a, spots) - crowd(b, spots));
  for (const spot of order) {
    const width = textWidth(spot.label);
    const tries = DISTANCES.flatMap((d) =>
      DIRECTIONS.map((direction) => candidate(spot, direction, d)),
    );
    const fit = tries.find(({ at, anchor, leader }) => {
      const text = box(at, anchor, width);
      const line = leader ? along(leader) : [];
      return inside(text) && free(text, null) && line.every((part) => free(part, spot.key));
    });
    if (!fit) continue;
    found.set(spot.key, { ...fit.at, anchor: fit.anchor, leader: fit.leader });
    taken.push({ owner: `${spot.key} label`, box: box(fit.at, fit.anchor, width) });
    for (const part of fit.leader ? along(fit.leader) : [])
      taken.push({ owner: spot.key, box: part });
  }
  return spots.map((spot) => ({ ...spot, text: found.get(spot.key) ?? null }));
}

/** The number of nearby dots: of cities with as many people, isolated ones are placed first. */
const crowd = (spot: Spot, spots: readonly Spot[]) =>
  spots.filter((other) => Math.hypot(other.x - spot.x, other.y - spot.y) < 90).length;
