import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { zoneLooks } from "./zones";

type Light = StripLight[StripPlace];
export type StripSize = "slim" | "normal" | "wall";

type Props = {
  light: StripLight;
  /** The accessible name. */
  label: string;
  /** Each place's accessible text: "Atlantic time: open". */
  texts: Record<StripPlace, string>;
  /** A second line per place: its local time or its count. */
  captions?: Partial<Record<StripPlace, ReactNode>>;
  size?: StripSize;
  className?: string;
};

const heights: Record<StripSize, string> = {
  slim: "min-h-7 text-xs",
  normal: "min-h-target text-xs sm:text-sm",
  wall: "min-h-20 text-xs sm:text-2xl",
};

/** In the DOM from NT to PT, the order of time; drawn like a map, with east on the right. */
export function Strip({ light, label, texts, captions, size = "normal", className }: Props) {
  return (
    <ol aria-label={label} className={cx("flex min-w-0 flex-row-reverse gap-1", className)}>
      {STRIP.map((place) => (
        <li key={place} className="min-w-0 flex-1">
          <Place place={place} light={light[place]} size={size} text={texts[place]} />
          {captions && (
            <p className="mt-1 whitespace-nowrap text-center text-[0.6875rem] text-ink-2 leading-tight tracking-tight sm:text-xs sm:tracking-normal">
              {captions[place]}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}

type PlaceProps = { place: StripPlace; light: Light; size: StripSize; text: string };

function Place({ place, light, size, text }: PlaceProps) {
  return (
    <span
      className={cx(
        "flex items-center justify-center gap-0.5 rounded-small border-2 font-bold font-mono leading-none sm:gap-1",
        heights[size],
        ground(place, light),
      )}
    >
      <span aria-hidden="true">{place}</span>
      {light === "done" && (
        <Icon name="check" size={15} className={size === "wall" ? "sm:size-7" : undefined} />
      )}
      {light === "open" && <Glow wide={size === "wall"} />}
      <span className="sr-only">{text}</span>
    </span>
  );
}

function ground(place: StripPlace, light: Light): string {
  const zone = zoneLooks[place];
  switch (light) {
    case "none":
      return "border-hairline border-dashed text-ink-2";
    case "before":
      return cx("bg-card", zone.border, zone.text);
    case "open":
      return cx(
        "text-paper forced-color-adjust-none forced-colors:border-[Highlight]",
        zone.border,
        zone.fill,
      );
    case "done":
      return cx("border-night-edge bg-night", zone.onNight);
  }
}

/** A glow behind an open place. */
function Glow({ wide }: { wide: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={cx("size-4", wide && "sm:size-7")}
      fill="currentColor"
    >
      <circle cx="8" cy="8" r="4.5" />
    </svg>
  );
}
