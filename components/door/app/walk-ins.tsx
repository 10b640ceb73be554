"use client";

import { Icon } from "@/components/ui/icon";
import type { DoorEvent } from "@/lib/door/rules";
import { type DoorTexts, filled } from "./door-texts";

type Props = {
  events: DoorEvent[];
  texts: DoorTexts;
  time: (at: number) => string;
  onUndo: (event: DoorEvent) => void;
};

/** The newest first. */
export function WalkIns({ events, texts, time, onUndo }: Props) {
  if (events.length === 0) return <p className="text-ink-2">{texts["none-walk-ins"]}</p>;
  return (
    <ul className="grid gap-2">
      {[...events].reverse().map((event) => {
        const name = event.name ?? texts["walk-in-no-name"];
        return (
          <li key={event.id} className="door-row flex flex-wrap items-center gap-x-3 px-3 py-1">
            <span className="wrap-anywhere min-w-0 font-semibold">{name}</span>
            <span className="text-ok">
              {time(event.at)}
              {event.self && <>, {texts.self}</>}
            </span>
            <button
              type="button"
              aria-label={filled(texts["undo-of"], { name })}
              onClick={() => onUndo(event)}
              className="btn btn-quiet btn-door ml-auto"
            >
              <Icon name="undo" />
              <span>{texts.undo}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
