"use client";

import { useActionState } from "react";
import type { FieldError, FormState, FormValues } from "@/lib/kernel/outcome";
import { keepTyped } from "./kept/keep-typed";

type Action<Data extends object> = (
  before: FormState<Data>,
  data: FormData,
) => Promise<FormState<Data>>;

/**
 * A form's state: action, typed values, and the error of each field. Without scripts React finds the form by its
 * position; one whose position may change passes `page`, and must be the only one on it.
 */
export function useForm<Data extends object>(action: Action<Data>, page?: string) {
  const [state, submit, pending] = useActionState(
    keepTyped(action as Action<object>),
    { status: "idle" } as FormState,
    page,
  ) as [FormState<Data>, (data: FormData) => void, boolean];
  const values: FormValues = "values" in state ? state.values : {};
  const errors: Record<string, FieldError> = state.status === "invalid" ? state.fieldErrors : {};
  return {
    state,
    submit,
    pending,
    /** A rejected form stays on screen with the typed values. */
    wasRejected: state.status === "invalid" || state.status === "refused",
    refusal: state.status === "refused" ? state.message : null,
    /** For a form without fields: why it was rejected. */
    anyError:
      state.status === "refused" ? state.message : (Object.values(errors)[0]?.message ?? null),
    error: (field: string): string | undefined => errors[field]?.message,
    code: (field: string): string | undefined => errors[field]?.code,
    value: (field: string, before = ""): string => {
      const typed = values[field];
      return typeof typed === "string" ? typed : before;
    },
    list: (field: string, before: string[] = []): string[] => {
      const typed = values[`${field}[]`];
      return Array.isArray(typed) ? typed : "values" in state ? [] : before;
    },
    checked: (field: string, before = false): boolean =>
      "values" in state ? field in values : before,
  };
}
