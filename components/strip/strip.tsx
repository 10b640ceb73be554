"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { StripLight } from "@/lib/phases/strip-rules";
import { STRIP, type StripPlace } from "@/lib/places/strip-rules";
import { zoneClass } from "./zones";

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

/**
 * In the DOM from NT to PT, the order of time; drawn like a map, with east on the right. A client component for its
 * size, like Icon.
 */
export function Strip({ light, label, texts, captions, size = "normal", className }: Props) {
  return (
    <ol aria-label={label} className={cx("strip", `strip-${size}`, className)}>
      {STRIP.map((place) => (
        <li key={place} className={zoneClass(place)}>
          <Place place={place} light={light[place]} size={size} text={texts[place]} />
          {captions && <p className="strip-caption">{captions[place]}</p>}
        </li>
      ))}
    </ol>
  );
}

type PlaceProps = { place: StripPlace; light: Light; size: StripSize; text: string };

function Place({ place, light, size, text }: PlaceProps) {
  return (
    <span className={`strip-place strip-${light}`}>
      <span aria-hidden="true">{place}</span>
      {light === "done" && (
        <Icon name="check" size={15} className={size === "wall" ? "sm:size-7" : undefined} />
      )}
      {(light === "open" || light === "here") && (
        <Glow wide={size === "wall"} isHere={light === "here"} />
      )}
      <span className="sr-only">{text}</span>
    </span>
  );
}

/** A glow behind an open place; with a ring where somebody said that they are here. */
function Glow({ wide, isHere }: { wide: boolean; isHere: boolean }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 16 16"
      className={cx("size-4", wide && "sm:size-7")}
      fill="currentColor"
    >
      <circle cx="8" cy="8" r={isHere ? 3.5 : 4.5} />
      {isHere && <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />}
    </svg>
  );
}
