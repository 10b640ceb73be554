"use client";

import { useMemo, useRef, useState } from "react";
import { Button, ButtonLink } from "@/components/ui/button";
import { slidePath } from "@/lib/decks/rules";
import type { Rehearsed } from "@/lib/stage/queries";
import { COUNTDOWN_MS, turnOf } from "@/lib/stage/rules";
import type { ScreenTexts } from "./screen-texts";
import { SpeakerView } from "./speaker-view";
import { useMoment } from "./use-moment";
import { usePictures } from "./use-pictures";
import { useWakeLock } from "./use-wake-lock";

type Props = {
  talk: Rehearsed;
  backPath: string;
  texts: ScreenTexts & Record<"start" | "again" | "back", string>;
};

const pathOf = (id: string) => slidePath(id, "large");

/** The speaker's screen on this device's own clock; nothing of it is kept. */
export function Rehearsal({ talk, backPath, texts }: Props) {
  const [startsAt, setStartsAt] = useState<number | null>(null);
  const clock = useMemo(() => ({ now: () => performance.now() }), []);
  useWakeLock();
  const endsAt = (startsAt ?? 0) + talk.seconds * 1000;
  const on = startsAt === null ? null : { ...talk, startsAt, endsAt };
  const at = useMoment(clock, on);
  const pictures = usePictures(talk.slides.map(({ id }) => pathOf(id)));
  const dialog = useRef<HTMLDialogElement>(null);
  function start() {
    setStartsAt(performance.now() + COUNTDOWN_MS);
    if (!dialog.current?.open) dialog.current?.showModal();
    // The button that was pressed goes.
    dialog.current?.focus();
  }
  return (
    <>
      <Button look="primary" size="door" icon="play" className="no-script:hidden" onClick={start}>
        {texts.start}
      </Button>
      <dialog
        ref={dialog}
        aria-label={talk.name}
        tabIndex={-1}
        className="stage-page stage-rehearsal"
        data-theme="dark"
        onClose={() => setStartsAt(null)}
      >
        {on && at !== null && (
          <>
            <SpeakerView
              {...{ on, at, texts }}
              next={null}
              addressOf={(id) => pictures.get(pathOf(id)) ?? pathOf(id)}
            />
            <div className="stage-foot">
              {turnOf(on, at) === "out" && <Button onClick={start}>{texts.again}</Button>}
              <ButtonLink href={backPath}>{texts.back}</ButtonLink>
            </div>
          </>
        )}
      </dialog>
    </>
  );
}
