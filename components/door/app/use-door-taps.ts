"use client";

import { useState } from "react";
import type { DoorEvent } from "@/lib/door/rules";
import type { DoorRow } from "@/lib/door/view-rules";
import { askForSeat } from "./door-sync";
import { type DoorTexts, filled } from "./door-texts";
import type { NewTap, useDoor } from "./use-door";

type Given = {
  door: ReturnType<typeof useDoor>;
  meetupId: string;
  texts: DoorTexts;
  time: (at: number) => string;
};

/** What each button of the door does, and says. */
export function useDoorTaps({ door, meetupId, texts, time }: Given) {
  const [said, setSaid] = useState("");
  const [touched, setTouched] = useState<ReadonlySet<string>>(new Set());
  const touch = (id: string) => setTouched((before) => new Set(before).add(id));
  const undos = (events: readonly DoorEvent[]): NewTap[] =>
    events.map(({ id }) => ({ kind: "undo", target: id }));
  /** Also the admissions by other phones: somebody says that the person is not in. */
  const admissionsOf = (rsvp: string) => {
    const { events } = door;
    const undone = new Set(events.flatMap(({ kind, target }) => (kind === "undo" ? [target] : [])));
    return events.filter(
      ({ id, ...event }) => event.kind === "admit" && event.rsvp === rsvp && !undone.has(id),
    );
  };

  const letIn = async ({ id, name, admission }: DoorRow) => {
    touch(id);
    if (admission) return setSaid(filled(texts.already, { name, time: time(admission.at) }));
    await door.tap({ kind: "admit", rsvp: id });
    setSaid(filled(texts.came, { name }));
  };
  return {
    said,
    touched,
    /** Another filter: whoever was tapped moves to where they belong. */
    clearTouched: () => setTouched(new Set()),
    letIn,
    undo: async ({ id, name, brought }: DoorRow) => {
      touch(id);
      await door.tap(...undos([...admissionsOf(id), ...brought]));
      setSaid(filled(texts.undone, { name }));
    },
    addGuest: async ({ id, name }: DoorRow) => {
      touch(id);
      await door.tap({ kind: "guest", rsvp: id });
      setSaid(filled(texts["one-guest-of"], { name }));
    },
    removeGuest: async ({ id, name, brought }: DoorRow) => {
      touch(id);
      await door.tap(...undos(brought.slice(-1)));
      setSaid(filled(texts["undo-guest-of"], { name }));
    },
    letWalkIn: async (typed: string) => {
      const name = typed === "" ? null : typed.slice(0, 80);
      await door.tap({ kind: "walk_in", name });
      setSaid(filled(texts.came, { name: name ?? texts["walk-in-no-name"] }));
    },
    undoWalkIn: async (event: DoorEvent) => {
      await door.tap(...undos([event]));
      setSaid(filled(texts.undone, { name: event.name ?? texts["walk-in-no-name"] }));
    },
    accept: (event: DoorEvent) => door.tap({ kind: "accept", target: event.id }),
    giveSeat: async (row: DoorRow) => {
      const answer = await askForSeat(meetupId, row.id);
      if (answer === "offline") return setSaid(texts["seat-offline"]);
      if (answer !== "seated") return setSaid(filled(texts[`seat-${answer}`], { name: row.name }));
      await letIn(row);
    },
  };
}

export type DoorTaps = ReturnType<typeof useDoorTaps>;
