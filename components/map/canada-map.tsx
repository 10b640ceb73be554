import { useId } from "react";
import { zoneLooks } from "@/components/strip/zones";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { MAP_HEIGHT, MAP_WIDTH, NORTH, NORTH_END, OUTLINE } from "./canada-outline";
import { MapDot } from "./map-dot";
import { type MapCity, placeLabels, type Spot, spread } from "./map-layout";
import { project } from "./project";

type Props = { cities: MapCity[]; light: StripLight };

const SIDE = 30;

const radius = (people: number) => (people < 10 ? 10 : people < 30 ? 14 : 19);

const label = ({ phase, name, count }: MapCity) =>
  phase === "done" && count ? `${name} ${count}` : name;

/** Decorative: the list of cities has the same information. */
export function CanadaMap({ cities, light }: Props) {
  const id = useId();
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
  const bottom = MAP_HEIGHT + SIDE;
  const placed = placeLabels(moved, { top, bottom });
  const byKey = new Map(cities.map((city) => [city.key, city]));
  return (
    <svg
      aria-hidden="true"
      viewBox={`${-SIDE} ${top} ${MAP_WIDTH + 2 * SIDE} ${bottom - top}`}
      className="block h-auto w-full"
    >
      <defs>
        <Dusk id={`${id}dusk`} light={light} />
        <linearGradient
          id={`${id}fade`}
          x1="0"
          x2="0"
          y1={top}
          y2={top + 130}
          gradientUnits="userSpaceOnUse"
        >
          <stop offset="0" stopColor="#fff" stopOpacity={top > 0 ? 0 : 1} />
          <stop offset="1" stopColor="#fff" />
        </linearGradient>
        <mask
          id={`${id}north`}
          maskUnits="userSpaceOnUse"
          x={-SIDE}
          y="0"
          width={MAP_WIDTH + 2 * SIDE}
          height={bottom}
        >
          <rect x={-SIDE} width={MAP_WIDTH + 2 * SIDE} height={bottom} fill={`url(#${id}fade)`} />
        </mask>
      </defs>
      <path
        d={top < NORTH_END ? NORTH + OUTLINE : OUTLINE}
        mask={`url(#${id}north)`}
        fill={`url(#${id}dusk)`}
        stroke="var(--control)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {placed.map((spot) => {
        const city = byKey.get(spot.key);
        return city && <MapDot key={spot.key} spot={spot} city={city} text={label(city)} />;
      })}
    </svg>
  );
}

/** The average x of each zone's cities. */
const middles: Record<StripPlace, number> = { PT: 60, MT: 270, CT: 450, ET: 690, AT: 880, NT: 985 };

/** A gradient over the land: day before, dusk during, night after the meetups. */
function Dusk({ id, light }: { id: string; light: StripLight }) {
  // A zone without cities takes the light of its neighbours.
  const lit = STRIP.toReversed().filter((place) => light[place] !== "none");
  return (
    <linearGradient id={id} x1="0" x2={MAP_WIDTH} y1="0" y2="0" gradientUnits="userSpaceOnUse">
      {lit.length === 0 && <stop stopColor="var(--land)" />}
      {lit.map((place) => (
        <stop
          key={place}
          offset={middles[place] / MAP_WIDTH}
          stopColor={landColour(place, light[place])}
        />
      ))}
    </linearGradient>
  );
}

function landColour(place: StripPlace, light: StripLight[StripPlace]): string {
  if (light === "done") return "var(--land-night)";
  if (light !== "open") return "var(--land)";
  return `color-mix(in oklab, ${zoneLooks[place].colour} var(--last-light), var(--land))`;
}
