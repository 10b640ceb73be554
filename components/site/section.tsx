"use client";

import type { ReactNode } from "react";
import { cx } from "@/components/ui/cx";

type Props = {
  /** Labels the section, and is a link target. */
  id: string;
  title: ReactNode;
  /** Next to the heading: one link or button. */
  action?: ReactNode;
  className?: string;
  children: ReactNode;
};

/** A client component for its size, like Icon. */
export function Section({ id, title, action, className, children }: Props) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={cx("min-w-0", className)}>
      <div className="section-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {action}
      </div>
      {children}
    </section>
  );
}
