import type { ReactNode } from "react";

/** Of a city whose host said that it is here: the strip's light, and the word. */
export function HereLight({ children }: { children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1 font-semibold text-ok">
      <svg aria-hidden="true" viewBox="0 0 16 16" className="here-light" fill="currentColor">
        <circle cx="8" cy="8" r="3.5" />
        <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" />
      </svg>
      {children}
    </span>
  );
}
