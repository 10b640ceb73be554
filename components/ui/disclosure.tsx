import type { ReactNode } from "react";
import { cx } from "./cx";
import { Icon } from "./icon";

type Props = {
  summary: ReactNode;
  /** In a list: the row's name, for screen readers. */
  of?: ReactNode;
  children: ReactNode;
  open?: boolean;
  className?: string;
};

export function Disclosure({ summary, of, children, open, className }: Props) {
  return (
    <details open={open} className={cx("group", className)}>
      <summary className="flex min-h-target list-none items-center gap-2 rounded-small font-semibold [&::-webkit-details-marker]:hidden">
        <Icon
          name="chevron-down"
          className="-rotate-90 transition-transform duration-150 group-open:rotate-0"
        />
        <span className="min-w-0">
          {summary}
          {of && <span className="sr-only">: {of}</span>}
        </span>
      </summary>
      <div className="pt-2 pb-3">{children}</div>
    </details>
  );
}
