import type { ComponentProps, ReactNode } from "react";
import { Disclosure } from "../../disclosure";
import { ActionButton } from "../action-button";

type Props<Data extends object> = Omit<
  ComponentProps<typeof ActionButton<Data>>,
  "name" | "children"
> & {
  /** The row's name, read out with the button's. */
  row: ReactNode;
  text: string;
  /** Unfolds first: after an irreversible action the rows move up, and a second tap must not hit the next one. */
  open?: string;
  /** Unfolds with the button: what it does. */
  lead?: string;
};

export function RowAction<Data extends object>({ row, text, open, lead, ...press }: Props<Data>) {
  const button = (
    <ActionButton look="secondary" className="justify-self-start" {...press}>
      {text} <span className="sr-only">{row}</span>
    </ActionButton>
  );
  return open ? (
    <Disclosure summary={open} of={row}>
      {lead && <p className="mb-3 max-w-72 whitespace-normal text-ink-2 text-sm">{lead}</p>}
      {button}
    </Disclosure>
  ) : (
    button
  );
}
