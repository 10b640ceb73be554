"use client";

import { type FormEvent, useId, useState } from "react";
import { Button } from "@/components/ui/button";
import type { DoorTexts } from "./door-texts";

type Props = { texts: DoorTexts; onAdd: (name: string) => void };

/** Somebody without an RSVP, with or without a name. */
export function WalkIn({ texts, onAdd }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  if (!isOpen)
    return (
      <Button icon="plus" size="door" wide onClick={() => setOpen(true)}>
        {texts["walk-in"]}
      </Button>
    );
  const add = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onAdd(String(new FormData(event.currentTarget).get("name") ?? "").trim());
    setOpen(false);
  };
  return (
    <form onSubmit={add} className="grid gap-3 rounded-card border border-hairline bg-card p-3">
      <label htmlFor={id} className="font-semibold">
        {texts["walk-in-name"]}
      </label>
      <input
        id={id}
        name="name"
        // The button that opened it was just pressed.
        // biome-ignore lint/a11y/noAutofocus: the next thing to do is to type
        autoFocus
        maxLength={80}
        autoComplete="off"
        className="door-search"
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" size="door">
          {texts["walk-in-add"]}
        </Button>
        <Button look="quiet" size="door" onClick={() => setOpen(false)}>
          {texts["walk-in-cancel"]}
        </Button>
      </div>
    </form>
  );
}
