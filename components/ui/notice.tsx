import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon, type IconName } from "./icon";

type NoticeTone = "info" | "ok" | "warn" | "danger";

const looks: Record<NoticeTone, { className: string; icon: IconName }> = {
  info: { className: "bg-sunk border-control text-ink", icon: "info" },
  ok: { className: "bg-ok-ground border-ok text-ok", icon: "check" },
  warn: { className: "bg-warn-ground border-warn text-warn", icon: "warning" },
  danger: { className: "bg-danger-ground border-danger text-danger", icon: "warning" },
};

type Props = {
  tone?: NoticeTone;
  title?: ReactNode;
  children?: ReactNode;
  /** "status" or "alert" for a result. */
  role?: "status" | "alert";
  /** -1 allows a script to focus it. */
  tabIndex?: -1;
};

export function Notice({ tone = "info", title, children, role, tabIndex }: Props) {
  const { className, icon } = looks[tone];
  return (
    <div
      role={role}
      tabIndex={tabIndex}
      className={cx("flex gap-3 rounded-card border p-4", className)}
    >
      <Icon name={icon} size={22} className="mt-0.5" />
      <div className="grid min-w-0 gap-1 text-ink">
        {title && <p className="font-semibold">{title}</p>}
        {children && <div>{children}</div>}
      </div>
    </div>
  );
}
