"use client";

import { useCallback, useEffect, useState } from "react";
import { filled } from "@/components/door/app/door-texts";
import type { Locale } from "@/lib/platform/i18n/locales";
import { clockTextAt } from "@/lib/platform/time/browser-clock";
import type { StageData } from "@/lib/stage/queries";
import { stageOf } from "@/lib/stage/rules";
import type { ScreenView } from "@/lib/stage/schema";
import type { ScreenTexts } from "./screen-texts";
import { SlidesView } from "./slides-view";
import { SpeakerView } from "./speaker-view";
import { useMoment } from "./use-moment";
import { usePictures } from "./use-pictures";
import { useServerClock } from "./use-server-clock";
import { useStage } from "./use-stage";
import { useWakeLock } from "./use-wake-lock";

type Props = {
  locale: Locale;
  meetupId: string;
  view: ScreenView;
  rendered: StageData;
  texts: ScreenTexts;
};

const reload = () => location.reload();

/** A paired machine: it follows the stage, and runs on by itself without a network. */
export function StageScreen({ locale, meetupId, view, rendered, texts }: Props) {
  const { data, isConnected } = useStage(meetupId, locale, rendered, reload);
  const { clock } = useServerClock();
  useWakeLock();
  const pathOf = useCallback((id: string) => `/api/stage/${meetupId}/slides/${id}`, [meetupId]);
  // What is on changes with marks alone, and its slide with time.
  const { on, next, slots } = stageOf(data.marks, data.slots, 0);
  const at = useMoment(clock, on);
  const isPointed = usePointed();
  // What is on first, then what comes.
  const order = [...(on ? [on] : []), ...slots.filter(({ standing }) => standing === "later")];
  const paths = order.flatMap(({ slides }) => slides.map(({ id }) => pathOf(id)));
  const pictures = usePictures(paths);
  const addressOf = (id: string) => pictures.get(pathOf(id)) ?? pathOf(id);
  const ready = paths.filter((path) => pictures.has(path)).length;
  if (at === null)
    return (
      <div className="stage-card">
        <p role="status">{texts.waiting}</p>
      </div>
    );
  const shown = { on, next, at, texts, addressOf };
  const timeOf = (instant: number) => clockTextAt(instant, data.offset, locale);
  const fullScreen = (
    <button type="button" className="stage-fill btn btn-secondary" onClick={fillScreen}>
      <span>{texts["full-screen"]}</span>
    </button>
  );
  return (
    <>
      {view === "slides" ? <SlidesView {...{ ...shown, timeOf }} /> : <SpeakerView {...shown} />}
      {!on && (
        <div className="stage-foot">
          <p role="status">
            {ready < paths.length
              ? filled(texts.loading, { ready, all: paths.length })
              : texts.ready}
          </p>
          {!isConnected && <p>{texts.offline}</p>}
          {fullScreen}
        </div>
      )}
      {on && (
        <div className="stage-foot stage-foot-on" data-pointed={isPointed}>
          {fullScreen}
        </div>
      )}
    </>
  );
}

const POINTED_MS = 3_000;

/** Whether somebody has just moved the pointer, or touched the display. */
function usePointed(): boolean {
  const [isPointed, setPointed] = useState(false);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const point = () => {
      clearTimeout(timer);
      setPointed(true);
      timer = setTimeout(() => setPointed(false), POINTED_MS);
    };
    const kinds = ["pointermove", "pointerdown"] as const;
    for (const kind of kinds) addEventListener(kind, point);
    return () => {
      clearTimeout(timer);
      for (const kind of kinds) removeEventListener(kind, point);
    };
  }, []);
  return isPointed;
}

function fillScreen() {
  // Refused where an administrator forbids it: the page fills the window anyway.
  document.documentElement.requestFullscreen?.().catch(() => {});
}
