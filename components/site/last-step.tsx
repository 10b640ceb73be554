import type { ReactNode } from "react";
import { HIDDEN_WITHOUT_FORM } from "@/components/ui/form/hidden-without-form";
import type { IconName } from "@/components/ui/icon";
import { UnfoldingAction } from "@/components/ui/unfolding-action";
import type { FormState } from "@/lib/kernel/outcome";
import { Section } from "./section";

type Props<Data extends object> = {
  id: string;
  title: string;
  /** Unfolds the explanation; the button repeats it. */
  open: string;
  lead: string;
  action: (before: FormState<Data>, data: FormData) => Promise<FormState<Data>>;
  fields: Record<string, string>;
  icon?: IconName;
  pendingText: string;
  /** No longer possible: only a button that was just rejected is left. */
  closed?: boolean;
  children: ReactNode;
};

/** For irreversible actions: the explanation unfolds before the button can be pressed. */
export function LastStep<Data extends object>(props: Props<Data>) {
  const { id, title, ...press } = props;
  return (
    <Section id={id} title={title} className={press.closed ? HIDDEN_WITHOUT_FORM : undefined}>
      <UnfoldingAction {...press} look="destructive" />
    </Section>
  );
}
