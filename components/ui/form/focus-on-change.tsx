"use client";

import { type ReactNode, useEffect, useRef } from "react";

type Props = { side: string; className?: string; children: ReactNode };

/** When the content changes in place, focuses its heading or text with `tabIndex={-1}`, or else its first button. */
export function FocusOnChange({ side, className = "grid gap-5", children }: Props) {
  const content = useRef<HTMLDivElement>(null);
  const shown = useRef(side);
  useEffect(() => {
    if (shown.current === side) return;
    shown.current = side;
    content.current?.querySelector<HTMLElement>("[tabindex='-1'], summary, button")?.focus();
  }, [side]);
  return (
    <div ref={content} className={className}>
      {children}
    </div>
  );
}
