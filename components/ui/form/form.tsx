"use client";

import {
  type FocusEventHandler,
  type FormEventHandler,
  type ReactNode,
  useEffect,
  useRef,
} from "react";
import { Notice } from "../notice";
import { useSizeLimit } from "./use-size-limit";

type Props = {
  form: { submit: (data: FormData) => void; state: object; refusal: string | null };
  className?: string;
  onBlur?: FocusEventHandler<HTMLFormElement>;
  onSubmit?: FormEventHandler<HTMLFormElement>;
  children: ReactNode;
};

/** Works without scripts. With them, the first invalid field gets the focus. */
export function Form({ form, className, children, onSubmit, ...events }: Props) {
  const size = useSizeLimit();
  const refusal = size.refusal ?? form.refusal;
  const ref = useRef<HTMLFormElement>(null);
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
      onSubmit={(event) => {
        size.check(event);
        onSubmit?.(event);
      }}
      {...events}
    >
      {refusal ? (
        <div role="alert" tabIndex={-1}>
          <Notice tone="danger">{refusal}</Notice>
        </div>
      ) : null}
      {children}
    </form>
  );
}
