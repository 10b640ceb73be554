"use client";

import { type RefObject, startTransition, useEffect, useRef, useState } from "react";
import type { FormState, FormValues } from "@/lib/kernel/outcome";
import { restoreWith, takeCarried, watchForm } from "./carried";
import { giveBackTyped } from "./typed-early";

type Form = { submit: (data: FormData) => void; state: FormState };

/**
 * Gives a form back what was typed into it in the other language. Returns a key for its fields, which changes when
 * that happens: they begin again with the restored values.
 */
export function useCarried(ref: RefObject<HTMLFormElement | null>, { submit, state }: Form) {
  const wasTouched = useRef(false);
  const isRestored = state.status === "idle" && "values" in state;
  const [restored, setRestored] = useState<FormValues | null>(null);
  if (isRestored && restored === null) setRestored(state.values);

  const replied = useRef<FormValues | null>(null);
  useEffect(() => {
    replied.current = "values" in state ? (state.values as FormValues) : null;
    if (state.status === "done") wasTouched.current = false;
  }, [state]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the form appears
  useEffect(() => {
    const form = ref.current;
    if (!form) return;
    giveBackTyped(form);
    const stop = watchForm(form, {
      isTouched: () => wasTouched.current || replied.current !== null,
      replied: () => replied.current ?? {},
    });
    const carried = takeCarried(form);
    if (carried) startTransition(() => submit(restoreWith(carried)));
    return stop;
  }, []);
  useEffect(() => {
    if (restored) unfold(ref.current, restored);
  }, [ref, restored]);

  const noteInput = () => {
    wasTouched.current = true;
  };
  return { key: restored ? "restored" : "first", noteInput };
}

/** Nothing that was typed stays folded away. */
function unfold(form: HTMLFormElement | null, values: FormValues): void {
  for (const name of Object.keys(values)) {
    const found = form?.elements.namedItem(name);
    const control = found instanceof RadioNodeList ? found[0] : found;
    let around = control instanceof Element ? control.closest("details") : null;
    for (; around; around = around.parentElement?.closest("details") ?? null) around.open = true;
  }
}
