import type { ComponentProps, ReactNode } from "react";
import { Disclosure } from "../disclosure";
import { ActionButton } from "./action-button";

type Props<Data extends object> = Omit<
  ComponentProps<typeof ActionButton<Data>>,
  "name" | "children"
> & {
  /** Of which row: heard with the button's name, not shown. */
  row: ReactNode;
  text: string;
  /** Unfolds to the button: what can't be taken back must not meet a second tap, as the rows move up. */
  open?: string;
};

/** One button of a row in a list. */
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
