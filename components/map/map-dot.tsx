import { zoneClass } from "@/components/strip/zones";
import { cx } from "@/components/ui/cx";
import type { Phase } from "@/lib/phases/rules";
import type { StripPlace } from "@/lib/places/strip-rules";
import { round } from "./map-area";

/** In units of the drawing; short, because a page's data repeats it. */
export type Dot = {
  city: string;
  zone: StripPlace;
  phase: Phase;
  here?: true;
  at: [x: number, y: number, radius: number];
  /** Undefined where there is no room for it. */
  label?: [text: string, x: number, y: number, anchor?: "start" | "middle" | "end", line?: string];
};

/** A dot with its city's name and the letters of its zone. */
export function MapDot({ city, zone, phase, here, at: [x, y, radius], label }: Dot) {
  return (
    <g
      data-city={city}
      className={cx("map-dot", `map-${phase}`, here && "map-here", zoneClass(zone))}
    >
      {label?.[4] && <path className="map-line" d={label[4]} />}
      {here && <circle cx={x} cy={y} r={radius + 12} className="map-halo" />}
      {phase === "open" && <circle cx={x} cy={y} r={radius + 5} className="map-ring" />}
      <circle cx={x} cy={y} r={radius} />
      {phase === "done" && <path className="map-tick" d={tick(x, y, radius)} />}
      {label && <Label {...{ label, zone }} />}
    </g>
  );
}

function Label({ label, zone }: { label: NonNullable<Dot["label"]>; zone: StripPlace }) {
  const [text, x, y, anchor = "start"] = label;
  return (
    <text x={x} y={y} className={anchor === "start" ? undefined : `map-${anchor}`}>
      {text}
      <tspan dx={6}>{zone}</tspan>
    </text>
  );
}

const tick = (x: number, y: number, radius: number) => {
  const unit = radius / 10;
  const [start, down, up] = [
    `${round(x - 4.5 * unit)} ${round(y + 0.5 * unit)}`,
    3 * unit,
    6 * unit,
  ];
  return `M${start}l${round(down)} ${round(down)}l${round(up)} ${round(-6.5 * unit)}`;
};
