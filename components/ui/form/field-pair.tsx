import type { ReactNode } from "react";

/** Side by side if there is room, aligned despite hints and errors. */
export function FieldPair({ children }: { children: ReactNode }) {
  return (
    <div className="grid gap-5 sm:grid-cols-2 sm:gap-y-1.5 sm:[&>*]:row-span-3 sm:[&>*]:grid-rows-subgrid sm:[&>*:nth-child(n+3)]:pt-4">
      {children}
    </div>
  );
}
