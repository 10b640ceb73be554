import type { ComponentProps, ReactNode } from "react";
import { Disclosure } from "./disclosure";
import { ActionButton } from "./form/action-button";

type Props<Data extends object> = ComponentProps<typeof ActionButton<Data>> & {
  /** Unfolds the button. */
  open: string;
  /** In a list: the row's name, for screen readers. */
  of?: ReactNode;
  /** What the button does. */
  lead: ReactNode;
};

/** A button that can't be pressed before it was read what it does. */
export function UnfoldingAction<Data extends object>({ open, of, lead, ...press }: Props<Data>) {
  return (
    <Disclosure summary={open} of={of}>
      <div className="grid max-w-text gap-3">
        <p className="text-ink-2">{lead}</p>
        <ActionButton {...press} className="justify-self-start" />
      </div>
    </Disclosure>
  );
}
