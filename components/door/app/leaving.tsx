"use client";

import { Icon } from "@/components/ui/icon";
import type { DoorState } from "@/lib/door/rules";
import { counted, type DoorTexts, filled } from "./door-texts";
import type { NewTap } from "./use-door";

type Props = {
  state: DoorState;
  texts: DoorTexts;
  onTap: (tap: NewTap) => Promise<void>;
};

/** Whoever leaves is one fewer in the room, and stays checked in. */
export function Leaving({ state, texts, onTap }: Props) {
  const { inRoom, left } = state;
  const last = left.at(-1);
  if (inRoom === 0 && !last) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <button
        type="button"
        disabled={inRoom === 0}
        onClick={() => onTap({ kind: "left" })}
        className="btn btn-secondary btn-door grow"
      >
        <Icon name="minus" />
        <span>{texts["one-left"]}</span>
      </button>
      {last && (
        <>
          <span role="status" className="text-ink-2">
            {counted(texts["have-left"], left.length)}
          </span>
          <button
            type="button"
            aria-label={filled(texts["undo-of"], { name: texts["one-left"] })}
            onClick={() => onTap({ kind: "undo", target: last.id })}
            className="btn btn-quiet btn-door ml-auto"
          >
            <Icon name="undo" />
            <span>{texts.undo}</span>
          </button>
        </>
      )}
    </div>
  );
}
