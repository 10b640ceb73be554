import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

export type Tone = "neutral" | "ok" | "warn" | "danger";

type Props = { tone?: Tone; icon?: IconName; children: ReactNode };

export function Badge({ tone = "neutral", icon, children }: Props) {
  return (
    <span className={cx("badge", tone !== "neutral" && `badge-${tone}`)}>
      {icon && <Icon name={icon} size={16} />}
      {children}
    </span>
  );
}
