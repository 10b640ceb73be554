"use client";

import {
  type FocusEventHandler,
  type FormEventHandler,
  Fragment,
  type ReactNode,
  useEffect,
  useRef,
} from "react";
import type { FormState } from "@/lib/kernel/outcome";
import { Notice } from "../notice";
import { useCarried } from "./kept/use-carried";
import { useSizeLimit } from "./kept/use-size-limit";
import { LanguageSwitch } from "./language-switch";
import { SignInTab } from "./sign-in-tab";

type Props = {
  form: { submit: (data: FormData) => void; state: FormState; refusal: string | null };
  className?: string;
  onBlur?: FocusEventHandler<HTMLFormElement>;
  onChange?: FormEventHandler<HTMLFormElement>;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  /** Without scripts, whether it offers to go to the other language's page with what was typed. */
  switchesLanguage?: boolean;
  children: ReactNode;
};

/** Works without scripts. With them, the first invalid field gets the focus. */
export function Form(props: Props) {
  const { form, className, children, onSubmit, switchesLanguage = true, ...events } = props;
  const size = useSizeLimit();
  const refusal = size.refusal ?? form.refusal;
  const signIn = form.state.status === "refused" ? form.state.signIn : undefined;
  const ref = useRef<HTMLFormElement>(null);
  const carried = useCarried(ref, form);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each result moves the focus once
  useEffect(() => {
    ref.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [form.state, size.refusal]);
  return (
    <form
      ref={ref}
      action={form.submit}
      noValidate
      className={className}
      onInput={carried.noteInput}
      onSubmit={(event) => {
        size.check(event);
        onSubmit?.(event);
      }}
      {...events}
    >
      {refusal ? (
        <div role="alert" tabIndex={-1}>
          <Notice tone="danger">
            <p>{refusal}</p>
            {signIn && !size.refusal && <SignInTab signIn={signIn} />}
          </Notice>
        </div>
      ) : null}
      <Fragment key={carried.key}>{children}</Fragment>
      {switchesLanguage && <LanguageSwitch />}
    </form>
  );
}
