"use client";

import type { DoorRow as Row } from "@/lib/door/view-rules";
import { DoorRow } from "./door-row";
import type { DoorTexts } from "./door-texts";
import type { DoorTaps } from "./use-door-taps";

const MOST = 150;

type Props = {
  rows: Row[];
  /** The text where there is nobody. */
  empty: keyof DoorTexts;
  texts: DoorTexts;
  time: (at: number) => string;
  taps: DoorTaps;
};

export function DoorList({ rows, empty, ...rest }: Props) {
  if (rows.length === 0) return <p className="text-ink-2">{rest.texts[empty]}</p>;
  return (
    <>
      <ul className="grid gap-2">
        {rows.slice(0, MOST).map((row) => (
          <DoorRow key={row.id} row={row} {...rest} />
        ))}
      </ul>
      {rows.length > MOST && <p className="text-ink-2">{rest.texts.more}</p>}
    </>
  );
}
