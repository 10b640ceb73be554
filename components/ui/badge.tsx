import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

export type Tone = "neutral" | "ok" | "warn" | "danger";

const tones: Record<Tone, string> = {
  neutral: "bg-sunk text-ink-2 border-hairline",
  ok: "bg-ok-ground text-ok border-transparent",
  warn: "bg-warn-ground text-warn border-transparent",
  danger: "bg-danger-ground text-danger border-transparent",
};

type Props = { tone?: Tone; icon?: IconName; children: ReactNode };

export function Badge({ tone = "neutral", icon, children }: Props) {
  return (
    <span
      className={cx(
        "inline-flex items-center gap-1 rounded-pill border px-2.5 py-0.5 font-semibold text-sm",
        tones[tone],
      )}
    >
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
