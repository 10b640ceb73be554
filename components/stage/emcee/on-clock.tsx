"use client";

import { useEffect } from "react";
import { filled } from "@/components/door/app/door-texts";
import { useDoorBell } from "@/components/door/app/use-door-bell";
import { useRefresh } from "@/components/live/use-refresh";
import { slideAt, turnOf } from "@/lib/stage/rules";
import { clockOf } from "../screen-texts";
import { useMoment } from "../use-moment";
import { useServerClock } from "../use-server-clock";
import { useWakeLock } from "../use-wake-lock";
import { watchReturn } from "../watch-return";

export type OnClockTexts = Record<"slide" | "slide-left" | "left" | "starts-in" | "out", string>;

type Props = {
  startsAt: number;
  endsAt: number;
  seconds: number;
  slides: number;
  texts: OnClockTexts;
};

/** The slide and the seconds of what is on, by the server's clock. */
export function OnClock({ startsAt, endsAt, seconds, slides, texts }: Props) {
  const { clock } = useServerClock();
  const at = useMoment(clock, { startsAt, seconds, slides: Array.from({ length: slides }) });
  if (at === null) return null;
  const turn = turnOf({ startsAt, endsAt }, at);
  if (turn === "countdown")
    return (
      <p className="font-mono text-3xl tabular-nums">
        {filled(texts["starts-in"], { seconds: Math.ceil((startsAt - at) / 1000) })}
      </p>
    );
  if (turn === "out") return <p className="font-semibold text-warn">{texts.out}</p>;
  const { slide: number, slideLeft, left } = slideAt(at - startsAt, seconds, slides);
  return (
    <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <p className="font-mono text-3xl tabular-nums">
        {filled(texts.left, { time: clockOf(left) })}
      </p>
      {slides > 0 && (
        <p>
          {filled(texts.slide, { number, count: slides })}
          {", "}
          {filled(texts["slide-left"], { seconds: Math.ceil(slideLeft / 1000) })}
        </p>
      )}
    </div>
  );
}

/** Where it is not rung at once, and so that a delay shows. */
const APART_MS = 15_000;

/** Shows the page anew when something happened on the stage. */
export function FollowStage({ bell }: { bell: string }) {
  const refresh = useRefresh();
  useWakeLock();
  useDoorBell(bell, refresh);
  useEffect(() => {
    const timer = setInterval(refresh, APART_MS);
    const endWatch = watchReturn(refresh);
    return () => {
      clearInterval(timer);
      endWatch();
    };
  }, [refresh]);
  return null;
}
