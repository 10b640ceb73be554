import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";

type Props = {
  state: { status: string };
  /** Shown instead of the form. */
  closed: ReactNode;
  /** Where to sign in; null if signed in. */
  signIn: string | null;
  texts: Record<"signInFirst" | "signIn", string>;
  children: ReactNode;
};

/** Why there is no form, or where to sign in first. A form that was just submitted stays. */
export function FormGate({ state, closed, signIn, texts, children }: Props) {
  if (state.status !== "idle") return children;
  if (closed || !signIn) return closed || children;
  return (
    <div className="grid justify-items-start gap-4">
      <p>{texts.signInFirst}</p>
      <ButtonLink look="primary" href={signIn}>
        {texts.signIn}
      </ButtonLink>
    </div>
  );
}
