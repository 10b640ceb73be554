"use client";

import type { ReactNode } from "react";
import { type ButtonLook, buttonClass } from "@/components/ui/button-look";
import { Icon } from "@/components/ui/icon";

type Props = { text: string; look?: ButtonLook; children: ReactNode };

/** A button that unfolds a card, also without scripts. A client component for its size, like Icon. */
export function CalendarPanel({ text, look, children }: Props) {
  return (
    <details className="group min-w-0 open:w-full">
      <summary
        className={buttonClass({ look, className: "list-none [&::-webkit-details-marker]:hidden" })}
      >
        <Icon name="calendar" />
        <span>{text}</span>
      </summary>
      <div className="mt-3 grid max-w-text gap-4 rounded-card border border-hairline bg-card p-4">
        {children}
      </div>
    </details>
  );
}
