"use client";

import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/cx";
import { Icon } from "@/components/ui/icon";
import type { DoorRow as Row } from "@/lib/door/view-rules";
import { counted, type DoorTexts, filled } from "./door-texts";
import type { DoorTaps } from "./use-door-taps";

type Props = { row: Row; texts: DoorTexts; time: (at: number) => string; taps: DoorTaps };

/** The whole row lets in; what follows is below it. */
export function DoorRow({ row, texts, time, taps }: Props) {
  const { name, guests, admission, brought, firstTime } = row;
  const mustWait = row.status === "waitlisted" && !admission;
  return (
    <li className="door-row">
      <div className={cx("flex rounded-card", admission && "bg-ok-ground")}>
        <button
          type="button"
          // Read out with the name: the tick is a picture.
          aria-label={mustWait ? filled(texts["seat-of"], { name }) : undefined}
          onClick={() => (mustWait ? taps.giveSeat(row) : taps.letIn(row))}
          className="door-tap"
        >
          <span className={cx("door-tick", admission && "border-ok bg-ok text-paper")}>
            {admission && <Icon name="check" />}
          </span>
          <span className="wrap-anywhere min-w-0 text-left">
            <span className="door-name">{name}</span>{" "}
            {guests > 0 && <span className="text-ink-2">{counted(texts.plus, guests)}</span>}
            {mustWait && <span className="block text-link">{texts.seat}</span>}
            {admission && (
              <span className="block text-ok text-sm">
                {time(admission.at)}
                {admission.self && <>, {texts.self}</>}
              </span>
            )}
          </span>
          {firstTime && !admission && (
            <span className="ml-auto">
              <Badge>{texts["first-time"]}</Badge>
            </span>
          )}
        </button>
        {admission && (
          <button
            type="button"
            aria-label={filled(texts["undo-of"], { name })}
            onClick={() => taps.undo(row)}
            className="btn btn-quiet min-h-door"
          >
            <Icon name="undo" />
            <span>{texts.undo}</span>
          </button>
        )}
      </div>
      {(guests > 0 || brought.length > 0) && (admission || brought.length > 0) && (
        <Guests {...{ row, texts, taps }} />
      )}
    </li>
  );
}

function Guests({ row, texts, taps }: Omit<Props, "time">) {
  const { guests, brought } = row;
  return (
    <div className="flex flex-wrap items-center gap-2 p-2">
      <button
        type="button"
        onClick={() => taps.addGuest(row)}
        className="btn btn-secondary btn-door"
      >
        <span>{texts["one-guest"]}</span>
      </button>
      {brought.length > 0 && (
        <button
          type="button"
          onClick={() => taps.removeGuest(row)}
          className="btn btn-quiet btn-door"
        >
          <span>{texts["undo-guest"]}</span>
        </button>
      )}
      <span className={cx("text-sm", brought.length > guests ? "text-warn" : "text-ink-2")}>
        {filled(texts.guests, { brought: brought.length, guests })}
      </span>
    </div>
  );
}
