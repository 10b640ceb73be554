"use client";

import { Disclosure } from "@/components/ui/disclosure";
import type { Conflict, DoorEvent, DoorState } from "@/lib/door/rules";
import type { DoorRow } from "@/lib/door/view-rules";
import type { Kept } from "./door-store";
import { counted, type DoorTexts, filled } from "./door-texts";

type Props = {
  kept: Kept;
  state: DoorState;
  rows: DoorRow[];
  texts: DoorTexts;
  time: (at: number) => string;
  onAccept: (event: DoorEvent) => void;
};

/** For the host: what happened twice or against the list, and what a revoked phone sent. */
export function DoorLook({ kept, state, rows, texts, time, onAccept }: Props) {
  const { conflicts, unaccepted } = state;
  if (!kept.door.mayRun || conflicts.length + unaccepted.length === 0) return null;
  const nameOf = (rsvp: string | null) => rows.find(({ id }) => id === rsvp)?.name ?? texts.someone;
  const phoneOf = (device: string | null) =>
    kept.door.devices.find(({ id }) => id === device)?.name ?? texts.someone;
  const what = ({ kind, rsvp, name }: DoorEvent) => {
    if (kind === "undo" || kind === "left") return texts[`${kind}-what`];
    if (kind === "guest") return filled(texts["guest-what"], { name: nameOf(rsvp) });
    return kind === "walk_in" ? (name ?? texts["walk-in-no-name"]) : nameOf(rsvp);
  };
  const conflictText = (conflict: Conflict) =>
    filled(texts[conflict.kind], {
      name: nameOf(conflict.rsvp),
      ...(conflict.kind === "more-guests" && {
        brought: conflict.guests,
        guests: conflict.expected,
      }),
    });
  return (
    <Disclosure summary={counted(texts.look, conflicts.length + unaccepted.length)}>
      <ul className="grid gap-3">
        {unaccepted.map((event) => (
          <li key={event.id} className="flex flex-wrap items-center gap-2">
            <span>
              {filled(texts.unaccepted, {
                ...{ phone: phoneOf(event.device), time: time(event.at), what: what(event) },
              })}
            </span>
            <button
              type="button"
              className="btn btn-secondary"
              aria-label={filled(texts["accept-of"], { what: what(event) })}
              onClick={() => onAccept(event)}
            >
              {texts.accept}
            </button>
          </li>
        ))}
        {conflicts.map((conflict) => (
          <li key={`${conflict.kind} ${conflict.rsvp}`}>{conflictText(conflict)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
