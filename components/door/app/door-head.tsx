"use client";

import type { ReactNode } from "react";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import { Notice } from "@/components/ui/notice";
import type { DoorState } from "@/lib/door/rules";
import { roomLevel } from "@/lib/door/view-rules";
import type { Kept } from "./door-store";
import { counted, type DoorTexts, filled } from "./door-texts";

type Props = {
  kept: Kept;
  state: DoorState;
  status: string;
  texts: DoorTexts;
  time: (at: number) => string;
  /** Stays in sight with it: the search. */
  children?: ReactNode;
};

/** How many are in the room, what it holds, and what waits to be sent: always in sight. */
export function DoorHead({ kept, state, status, texts, time, children }: Props) {
  const { door } = kept;
  const waiting = kept.taps.length + kept.counts.length;
  const { level, left } = roomLevel(state.inRoom, door.capacity);
  return (
    <>
      <div className="door-head">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
          <p className={cx("flex items-baseline gap-2", level !== "open" && "text-warn")}>
            <span className="text-ink-2">{texts["in-room"]}</span>{" "}
            <strong className="font-mono text-3xl tabular-nums">{state.inRoom}</strong>{" "}
            {door.capacity !== null && <span>{counted(texts.of, door.capacity)}</span>}
          </p>
          <p>
            <Badge tone={waiting > 0 ? "warn" : "ok"} icon={waiting > 0 ? "clock" : "check"}>
              {waiting > 0 ? counted(texts.waiting, waiting) : texts["all-sent"]}
            </Badge>
          </p>
        </div>
        {level !== "open" && left !== null && (
          <p role="status" className="flex items-center gap-2 font-semibold text-warn">
            <Icon name="warning" size={20} />
            {level === "full"
              ? texts.full
              : counted(level === "over" ? texts.over : texts.left, Math.abs(left))}
          </p>
        )}
        {children}
      </div>
      <p className="text-ink-2 text-sm">
        {door.savedAt === null
          ? texts["not-saved"]
          : filled(texts.saved, { people: door.list.length, time: time(door.savedAt) })}
      </p>
      {status === "offline" && (
        <Notice tone="warn" role="status">
          {texts.offline}
        </Notice>
      )}
      {status === "count-refused" && (
        <Notice tone="danger" role="alert">
          {texts["count-refused"]}
        </Notice>
      )}
      {status === "no-pass" && (
        <Notice tone="warn" role="status">
          {texts["no-pass"]}
        </Notice>
      )}
    </>
  );
}
