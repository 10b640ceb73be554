import type { ComponentProps, ReactNode } from "react";
import { RowAction } from "./rows/row-action";

type Props<Data extends object> = Pick<
  ComponentProps<typeof RowAction<Data>>,
  "action" | "fields" | "row"
> & {
  /** What was done. It takes the focus where a `FocusOnChange` is around it. */
  done: ReactNode;
  texts: { undo: string; undoing: string };
};

/** In the place of what was removed: what was done, and the button that takes it back. */
export function Undo<Data extends object>({ done, texts, ...press }: Props<Data>) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <p tabIndex={-1}>{done}</p>
      <RowAction
        {...press}
        text={texts.undo}
        pendingText={texts.undoing}
        look="quiet"
        icon="undo"
      />
    </div>
  );
}
