"use client";

import { useId } from "react";
import { zoneColour } from "@/components/strip/zones";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { MAP_WIDTH, OUTLINE } from "./canada-outline";
import { MAP_BOTTOM, MAP_SIDE } from "./map-area";
import { type Dot, MapDot } from "./map-dot";

type Props = {
  /** What is above is cut off. */
  top: number;
  /** The far north's outline, where it is shown; else the land fades out. */
  north?: string;
  light: StripLight;
  dots: Dot[];
  /** Of people who watch from afar. */
  lights?: Light[];
};

export type Light = [x: number, y: number];

/** A client component for its size: only what differs from map to map stands in the page's data. */
export function MapDrawing({ top, north, light, dots, lights = [] }: Props) {
  const id = useId();
  return (
    <svg
      aria-hidden="true"
      viewBox={`${-MAP_SIDE} ${top} ${MAP_WIDTH + 2 * MAP_SIDE} ${MAP_BOTTOM - top}`}
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
          x={-MAP_SIDE}
          y="0"
          width={MAP_WIDTH + 2 * MAP_SIDE}
          height={MAP_BOTTOM}
        >
          <rect
            x={-MAP_SIDE}
            width={MAP_WIDTH + 2 * MAP_SIDE}
            height={MAP_BOTTOM}
            fill={`url(#${id}fade)`}
          />
        </mask>
      </defs>
      <path
        d={north ? north + OUTLINE : OUTLINE}
        mask={`url(#${id}north)`}
        fill={`url(#${id}dusk)`}
        stroke="var(--control)"
        strokeWidth={1.5}
        strokeLinejoin="round"
      />
      {lights.map(([x, y]) => (
        <circle
          key={`${x} ${y}`}
          className="map-light"
          cx={x}
          cy={y}
          r={6}
          fill="var(--focus)"
          stroke="var(--paper)"
          strokeWidth={2}
        />
      ))}
      {dots.map((dot) => (
        <MapDot key={dot.city} {...dot} />
      ))}
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
  return `color-mix(in oklab, ${zoneColour(place)} var(--last-light), var(--land))`;
}
