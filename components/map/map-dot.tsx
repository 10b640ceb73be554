import { zoneLooks } from "@/components/strip/zones";
import { cx } from "@/components/ui/cx";
import type { MapCity, PlacedSpot } from "./map-layout";

type Props = { spot: PlacedSpot; city: MapCity; text: string };

/** A dot with its city's name and the letters of its zone. */
export function MapDot({ spot, city, text }: Props) {
  const { x, y, radius, text: label } = spot;
  return (
    <g
      data-city={city.key}
      className={cx("map-dot", `map-${city.phase}`, zoneLooks[city.stripPlace].zone)}
    >
      {label?.leader && <path className="map-line" d={line(label.leader)} />}
      {city.phase === "open" && (
        <circle cx={round(x)} cy={round(y)} r={radius + 5} className="map-ring" />
      )}
      <circle cx={round(x)} cy={round(y)} r={radius} />
      {city.phase === "done" && <path className="map-tick" d={tick(x, y, radius)} />}
      {label && (
        <text
          x={round(label.x)}
          y={round(label.y)}
          className={label.anchor === "start" ? undefined : `map-${label.anchor}`}
        >
          {text}
          <tspan dx={6}>{city.stripPlace}</tspan>
        </text>
      )}
    </g>
  );
}

/** A tenth of a unit is less than a pixel. */
const round = (number: number) => Math.round(number * 10) / 10;

const tick = (x: number, y: number, radius: number) => {
  const unit = radius / 10;
  return `M${round(x - 4.5 * unit)} ${round(y + 0.5 * unit)}l${3 * unit} ${3 * unit}l${6 * unit} ${-6.5 * unit}`;
};

type Point = { x: number; y: number };

const line = ({ from, to }: { from: Point; to: Point }) =>
  `M${round(from.x)} ${round(from.y)}L${round(to.x)} ${round(to.y)}`;
