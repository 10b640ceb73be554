"use client";

import { type PointerEvent, startTransition, useRef, useSyncExternalStore } from "react";
import { useForm } from "@/components/ui/form/use-form";
import { Notice } from "@/components/ui/notice";
import { moveSlotAction } from "@/lib/line-ups/actions";

type Props = { meetupId: string; slotId: string; from: number };

/** Scrolls while the pointer is this near to the window's edge, in pixels. */
const EDGE = 72;

const never = () => () => {};

/** Rows of slots, without those that were removed. */
const rowsBeside = (row: HTMLElement) =>
  [...(row.parentElement?.children ?? [])].filter(
    (each): each is HTMLElement => each instanceof HTMLElement && "slot" in each.dataset,
  );

/** Where a row belongs whose pointer is at `y`: after every other row whose middle is above it. */
function placeAt(row: HTMLElement, y: number): number {
  return rowsBeside(row).filter((other) => {
    const { top, height } = other.getBoundingClientRect();
    return other !== row && top + height / 2 < y;
  }).length;
}

/** Moves a slot by mouse or finger. Its row has buttons for keyboards, and for browsers without scripts. */
export function DragHandle({ meetupId, slotId, from }: Props) {
  const form = useForm(moveSlotAction);
  const held = useRef<{ row: HTMLElement; y: number; scrolled: number } | null>(null);
  const hasScripts = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
  if (!hasScripts) return null;

  const start = (event: PointerEvent<HTMLElement>) => {
    const row = event.currentTarget.closest("li");
    if (!row || event.button !== 0) return;
    event.currentTarget.setPointerCapture(event.pointerId);
    held.current = { row, y: event.clientY, scrolled: window.scrollY };
    row.style.zIndex = "1";
  };
  const drag = ({ clientY: y }: PointerEvent<HTMLElement>) => {
    if (!held.current) return;
    const { row, y: before, scrolled } = held.current;
    if (y < EDGE) window.scrollBy(0, -EDGE / 6);
    if (y > window.innerHeight - EDGE) window.scrollBy(0, EDGE / 6);
    row.style.translate = `0 ${y - before + window.scrollY - scrolled}px`;
  };
  const release = () => {
    const row = held.current?.row;
    held.current = null;
    row?.style.removeProperty("translate");
    row?.style.removeProperty("z-index");
  };
  const drop = (event: PointerEvent<HTMLElement>) => {
    if (!held.current) return;
    const to = placeAt(held.current.row, event.clientY);
    release();
    if (to === from) return;
    const data = new FormData();
    for (const [name, value] of Object.entries({ meetupId, slotId, from, to }))
      data.set(name, String(value));
    startTransition(() => form.submit(data));
  };
  return (
    <>
      <span
        aria-hidden
        className="-ml-2 max-sm:absolute max-sm:top-2 max-sm:right-2 inline-flex size-target cursor-grab touch-none items-center justify-center text-ink-2 active:cursor-grabbing"
        onPointerDown={start}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={release}
      >
        <svg aria-hidden="true" viewBox="0 0 24 24" className="icon size-5">
          <path d="M9 6v.3M15 6v.3M9 12v.3M15 12v.3M9 18v.3M15 18v.3" />
        </svg>
      </span>
      {form.anyError && (
        <div role="alert">
          <Notice tone="danger">{form.anyError}</Notice>
        </div>
      )}
    </>
  );
}
