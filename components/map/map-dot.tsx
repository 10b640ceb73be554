import { zoneLooks } from "@/components/strip/zones";
import { LABEL_SIZE, LETTERS_SIZE, type MapCity, type PlacedSpot } from "./map-layout";

type Props = { spot: PlacedSpot; city: MapCity; text: string };

/** An outline before, filled while open, ticked when over, with a ring in the zone's hue and its letters. */
export function MapDot({ spot, city, text }: Props) {
  const { colour } = zoneLooks[city.stripPlace];
  const { x, y, radius } = spot;
  return (
    <g>
      {spot.text?.leader && <Leader {...spot.text.leader} />}
      <g className="max-sm:[transform-box:fill-box] max-sm:origin-center max-sm:scale-125">
        {city.phase === "open" && (
          <circle
            cx={x}
            cy={y}
            r={radius + 5}
            fill="none"
            stroke={colour}
            strokeWidth={2}
            className="max-sm:hidden"
          />
        )}
        <circle
          cx={x}
          cy={y}
          r={radius}
          fill={fills[city.phase](colour)}
          stroke={colour}
          strokeWidth={4}
        />
        {city.phase === "done" && (
          <path
            d={tick(x, y, radius)}
            fill="none"
            stroke={colour}
            strokeWidth={3.5}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        )}
      </g>
      {spot.text && (
        <text
          x={spot.text.x}
          y={spot.text.y}
          textAnchor={spot.text.anchor}
          dominantBaseline="central"
          fontSize={LABEL_SIZE}
          fontWeight={600}
          fill="var(--ink)"
          stroke="var(--paper)"
          strokeWidth={5}
          strokeLinejoin="round"
          paintOrder="stroke"
          className="max-sm:hidden"
        >
          {text}
          <tspan
            dx={6}
            fontSize={LETTERS_SIZE}
            className="font-mono"
            fontWeight={700}
            fill={colour}
          >
            {city.stripPlace}
          </tspan>
        </text>
      )}
    </g>
  );
}

const fills: Record<MapCity["phase"], (colour: string) => string> = {
  before: () => "var(--card)",
  open: (colour) => colour,
  done: () => "var(--card)",
};

const tick = (x: number, y: number, radius: number) => {
  const unit = radius / 10;
  return `M${x - 4.5 * unit} ${y + 0.5 * unit}l${3 * unit} ${3 * unit}l${6 * unit} ${-6.5 * unit}`;
};

type Point = { x: number; y: number };

function Leader({ from, to }: { from: Point; to: Point }) {
  return (
    <line
      x1={from.x}
      y1={from.y}
      x2={to.x}
      y2={to.y}
      stroke="var(--control)"
      strokeWidth={1.5}
      className="max-sm:hidden"
    />
  );
}
