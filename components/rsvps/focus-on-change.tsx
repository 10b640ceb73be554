"use client";

import { type ReactNode, useEffect, useRef } from "react";

/** Focuses the heading when the content changes in place, so that it is read out. */
export function FocusOnChange({ side, children }: { side: string; children: ReactNode }) {
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
