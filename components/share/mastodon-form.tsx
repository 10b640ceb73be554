"use client";

import { type FormEvent, useState } from "react";
import { Button } from "@/components/ui/button";
import { TextField } from "@/components/ui/form/field";
import { mastodonServer } from "@/lib/share/rules";
import { keepMastodonServer } from "./mastodon-server";

export type ServerTexts = Record<"server" | "hint" | "invalid" | "keep", string>;

type Props = {
  id: string;
  texts: ServerTexts;
  /** Focuses the field when it appears. */
  takesFocus?: boolean;
  onSaved?: (server: string) => void;
};

const focus = (field: HTMLInputElement | null) => field?.focus();

/** Mastodon has many servers: asks for the reader's once and stores it on this device. */
export function MastodonForm({ id, texts, takesFocus, onSaved }: Props) {
  const [error, setError] = useState<string>();
  const choose = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const field = event.currentTarget.elements.namedItem("server") as HTMLInputElement;
    const found = mastodonServer(field.value);
    setError(found ? undefined : texts.invalid);
    if (!found) return focus(field);
    keepMastodonServer(found);
    onSaved?.(found);
  };
  return (
    <form onSubmit={choose} noValidate className="grid gap-3 no-script:hidden">
      <TextField
        name="server"
        id={`${id}-server`}
        label={texts.server}
        hint={texts.hint}
        error={error}
        ref={takesFocus ? focus : undefined}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
      />
      <div>
        <Button type="submit">{texts.keep}</Button>
      </div>
    </form>
  );
}
