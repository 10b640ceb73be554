import type { ComponentProps } from "react";
import { PressForm } from "./press-form";

type Props<Data extends object> = Omit<
  ComponentProps<typeof PressForm<Data>>,
  "name" | "children"
> & {
  /** Of which row: heard with the button's name, not shown. */
  row: string;
  text: string;
};

/** One button of a row in a list. */
export function RowAction<Data extends object>({ row, text, ...press }: Props<Data>) {
  return (
    <PressForm look="secondary" className="justify-self-start" {...press}>
      {text} <span className="sr-only">{row}</span>
    </PressForm>
  );
}
