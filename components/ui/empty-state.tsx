import type { ReactNode } from "react";

type Props = {
  /** One sentence. */
  children: ReactNode;
  /** One button or link. */
  action?: ReactNode;
};

export function EmptyState({ children, action }: Props) {
  return (
    <div className="grid justify-items-center gap-4 rounded-card border border-control border-dashed px-5 py-8 text-center">
      <p className="max-w-text text-balance text-ink-2">{children}</p>
      {action}
    </div>
  );
}
