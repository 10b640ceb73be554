"use client";

import { useState } from "react";
import { useAnnouncements } from "@/components/live/use-announcements";
import { useLive } from "@/components/live/use-live";
import { Strip } from "@/components/strip/strip";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { BigNumber } from "@/components/ui/text/big-number";
import type { BoardNumber, BoardTexts } from "@/lib/board/sentence-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { BoardReports } from "./board-reports";
import { BoardRows, type RowLabels } from "./board-rows";

export type BoardLabels = {
  strip: string;
  numbers: string;
  lost: string;
  refresh: string;
  announce: string;
  reports: string;
  rows: RowLabels;
};

type Props = {
  locale: Locale;
  /** The event's slug. */
  event: string;
  rendered: BoardTexts;
  labels: BoardLabels;
};

/** The board as the server rendered it, and then as the stream goes on. */
export function LiveBoard({ locale, event, rendered, labels }: Props) {
  const { board, isConnected } = useLive(event, locale, rendered);
  const path = `/${locale}/n/${event}`;
  return (
    <div className="grid gap-6">
      <Strip
        light={board.light}
        label={labels.strip}
        texts={board.lightTexts}
        captions={board.clocks}
      />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <p className="text-ink-2 text-sm">{board.updated}</p>
        {isConnected === false && <Badge tone="warn">{labels.lost}</Badge>}
        <a href={`${path}/live`} className="link hidden no-script:inline">
          {labels.refresh}
        </a>
        <Announcements summary={board.summary} label={labels.announce} />
      </div>
      {board.wave && <p className="font-semibold">{board.wave}</p>}
      <Numbers name={labels.numbers} numbers={board.numbers} />
      <BoardRows rows={board.rows} path={path} labels={labels.rows} />
      <BoardReports title={labels.reports} reports={board.reports} />
    </div>
  );
}

function Announcements({ summary, label }: { summary: string; label: string }) {
  const [isOn, setOn] = useState(true);
  const said = useAnnouncements(summary, isOn);
  return (
    <>
      <Button
        look="quiet"
        aria-pressed={isOn}
        className="no-script:hidden"
        icon={isOn ? "check" : "cross"}
        onClick={() => setOn(!isOn)}
      >
        {label}
      </Button>
      <p role="status" className="sr-only">
        {said}
      </p>
    </>
  );
}

export function Numbers({ name, numbers }: { name: string; numbers: BoardNumber[] }) {
  if (numbers.length === 0) return null;
  return (
    <section aria-label={name} className="flex flex-wrap gap-x-10 gap-y-4">
      {numbers.map(({ before, value, says }) =>
        value === undefined ? (
          <p key={says} className="max-w-text text-lg">
            {says}
          </p>
        ) : (
          <BigNumber key={says} before={before} value={value}>
            {says}
          </BigNumber>
        ),
      )}
    </section>
  );
}
