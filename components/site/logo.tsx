"use client";

import { cx } from "@/components/ui/cx";
import { STRIP } from "@/lib/places/strip-rules";
import { zoneClass } from "../strip/zones";

type Props = { name: string };

/** The name above a fully lit strip. A client component for its size, like Icon. */
export function Logo({ name }: Props) {
  return (
    <span className="inline-grid w-28 gap-1 sm:w-36">
      <span className="font-display font-extrabold text-[1.48rem] text-ink leading-[0.85] tracking-[-0.035em] sm:text-[1.9rem]">
        {name}
      </span>
      <span aria-hidden="true" className="flex flex-row-reverse gap-0.5">
        {STRIP.map((place) => (
          <span key={place} data-place={place} className={cx("logo-place", zoneClass(place))} />
        ))}
      </span>
    </span>
  );
}
