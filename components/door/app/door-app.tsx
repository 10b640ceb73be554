"use client";

import { useDeferredValue, useMemo, useState } from "react";
import { Notice } from "@/components/ui/notice";
import { doorRows, type Filter, shownRows } from "@/lib/door/view-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { clockTextAt } from "@/lib/platform/time/browser-clock";
import { DoorHead } from "./door-head";
import { DoorList } from "./door-list";
import { DoorLook } from "./door-look";
import { DoorFilters, DoorSearch } from "./door-search";
import { type DoorTexts, filled } from "./door-texts";
import { HeadCount } from "./head-count";
import { Leaving } from "./leaving";
import { useDoor } from "./use-door";
import { useDoorTaps } from "./use-door-taps";
import { useDoorWorker } from "./use-door-worker";
import { WalkIn } from "./walk-in";
import { WalkIns } from "./walk-ins";

type Props = {
  locale: Locale;
  meetupId: string;
  /** Milliseconds. */
  endsAt: number;
  /** How many minutes the meetup's clock is ahead of UTC. */
  clockOffset: number;
  /** Where a host hands it out. */
  deskPath: string;
  texts: DoorTexts;
};

/** The door of one meetup on one phone, with or without a network. */
export function DoorApp({ locale, meetupId, endsAt, clockOffset, deskPath, texts }: Props) {
  const door = useDoor(meetupId, endsAt);
  useDoorWorker(door.kept !== null && !door.isOver);
  const [typed, setTyped] = useState("");
  const [filter, setFilter] = useState<Filter>("expected");
  const time = (at: number) => clockTextAt(at, clockOffset, locale);
  const taps = useDoorTaps({ door, meetupId, texts, time });
  const searched = useDeferredValue(typed);
  const { kept, state, status } = door;
  const list = kept?.door.list;
  const rows = useMemo(() => (list && state ? doorRows(list, state) : []), [list, state]);
  if (status === "no-storage") return <Notice tone="danger">{texts["no-storage"]}</Notice>;
  const isFirst = status === "opening" && kept?.door.savedAt === null;
  if (!kept || !state || isFirst) return <p role="status">{texts.loading}</p>;
  if (door.isOver)
    return <Ended text={texts["over-now"]} {...{ kept, state, status, texts, time }} />;
  if (kept.door.hasEnded)
    return <Ended text={texts.ended} {...{ kept, state, status, texts, time }} />;
  if (status === "no-pass" && kept.door.savedAt === null)
    return <Ended text={texts["no-pass"]} {...{ kept, state, status, texts, time }} />;
  const isSearch = searched.trim() !== "";
  const shown = shownRows(rows, { typed: searched, filter, touched: taps.touched });
  return (
    <div className="grid gap-4">
      <DoorHead {...{ kept, state, status, texts, time }}>
        <DoorSearch typed={typed} texts={texts} onType={setTyped} />
      </DoorHead>
      <DoorFilters
        {...{ filter, texts }}
        onFilter={(chosen) => {
          setFilter(chosen);
          taps.clearTouched();
        }}
      />
      <p role="status" className="min-h-6 font-semibold">
        {taps.said}
      </p>
      <WalkIn texts={texts} onAdd={taps.letWalkIn} />
      <Leaving {...{ state, texts }} onTap={door.tap} />
      <HeadCount {...{ texts, time }} offset={kept.door.offset} onCount={door.count} />
      {filter === "walk-ins" && !isSearch ? (
        <WalkIns events={state.walkIns} {...{ texts, time }} onUndo={taps.undoWalkIn} />
      ) : (
        <DoorList
          rows={shown}
          {...{ texts, time, taps }}
          empty={isSearch ? "nobody" : `none-${filter}`}
        />
      )}
      {isSearch && shown.length === 0 && (
        <button
          type="button"
          className="btn btn-secondary btn-door w-full"
          onClick={() => {
            taps.letWalkIn(searched.trim());
            setTyped("");
          }}
        >
          <span>{filled(texts["walk-in-typed"], { name: searched.trim() })}</span>
        </button>
      )}
      {kept.door.mayRun && (
        <a href={deskPath} className="link justify-self-start">
          {texts.phones}
        </a>
      )}
      <DoorLook {...{ kept, state, rows, texts, time }} onAccept={taps.accept} />
    </div>
  );
}

type EndedProps = Parameters<typeof DoorHead>[0] & { text: string };

/** Nothing to tap, but what waits to be sent stays in sight. */
function Ended({ text, ...head }: EndedProps) {
  return (
    <div className="grid gap-4">
      <Notice tone="warn" role="status">
        {text}
      </Notice>
      {head.kept.taps.length + head.kept.counts.length > 0 && <DoorHead {...head} />}
    </div>
  );
}
