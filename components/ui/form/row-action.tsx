import type { ComponentProps, ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { ActionButton } from "./action-button";

type Props<Data extends object> = Omit<
  ComponentProps<typeof ActionButton<Data>>,
  "name" | "children"
> & {
  /** The row's name, read out with the button's. */
  row: ReactNode;
  text: string;
  /** Unfolds first: after an irreversible action the rows move up, and a second tap must not hit the next one. */
  open?: string;
};

export function RowAction<Data extends object>({ row, text, open, ...press }: Props<Data>) {
  const button = (
    <ActionButton look="secondary" className="justify-self-start" {...press}>
      {text} <span className="sr-only">{row}</span>
    </ActionButton>
  );
  return open ? (
    <Disclosure summary={open} of={row}>
      {button}
    </Disclosure>
  ) : (
    button
  );
}
