"use client";

import { TextField } from "./field";

type Props = { label: string; hint: string; defaultValue: string; error: string | undefined };

/** A code from a mail: any case, with or without spaces. */
export function CodeField(props: Props) {
  return (
    <TextField
      {...props}
      name="code"
      autoComplete="one-time-code"
      autoCapitalize="characters"
      spellCheck={false}
      required
    />
  );
}
