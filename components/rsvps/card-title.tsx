import type { ReactNode } from "react";
import { Icon } from "@/components/ui/icon";

type Props = { icon: "check" | "clock" | "cross"; children: ReactNode };

/** Says what the RSVP is; a script focuses it after a change. */
export function CardTitle({ icon, children }: Props) {
  return (
    <h2 id="rsvp-title" tabIndex={-1} className="flex items-center gap-2 text-2xl">
      <Icon name={icon} size={26} />
      {children}
    </h2>
  );
}
