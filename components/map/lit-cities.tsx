"use client";

import type { ReactNode, SyntheticEvent } from "react";

type Props = { className?: string; children: ReactNode };

/** A city's row and its dot on the map light each other: both have the city's slug as `data-city`. */
export function LitCities({ className, children }: Props) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what happens inside
    <div className={className} onPointerOver={light} onPointerLeave={light} onFocus={light}>
      {children}
    </div>
  );
}

function light({ type, target, currentTarget }: SyntheticEvent) {
  const city = type === "pointerleave" ? undefined : cityOf(target);
  for (const one of currentTarget.querySelectorAll<HTMLElement | SVGElement>("[data-city]"))
    one.toggleAttribute("data-lit", one.dataset.city === city);
}

const cityOf = (target: EventTarget) =>
  (target as Element).closest<HTMLElement | SVGElement>("[data-city]")?.dataset.city;
