"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** A card that turns in place: what it turned into gets the focus, and so is read out. */
export function TurningFocus({ side, children }: { side: string; children: ReactNode }) {
  const card = useRef<HTMLDivElement>(null);
  const shown = useRef(side);
  useEffect(() => {
    if (shown.current === side) return;
    shown.current = side;
    card.current?.querySelector<HTMLElement>("h2")?.focus();
  }, [side]);
  return (
    <div ref={card} className="grid gap-5">
      {children}
    </div>
  );
}
