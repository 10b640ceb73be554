import { filled } from "@/components/door/app/door-texts";
import { slideAt, turnOf } from "@/lib/stage/rules";
import type { ScreenTexts } from "./screen-texts";
import { type Shown, SlideImage } from "./slide-image";

type Props = {
  on: (Shown & { isBreak: boolean }) | null;
  next: Pick<Shown, "name"> | null;
  at: number;
  texts: ScreenTexts;
  /** "8:20 pm", by the meetup's clock. */
  timeOf: (at: number) => string;
  addressOf: (id: string) => string;
};

/**
 * What the room sees: the slide and nothing else, 3-2-1 before the first one, the talk's name after the last; in a
 * break, until when it is and what follows.
 */
export function SlidesView({ on, next, at, texts, timeOf, addressOf }: Props) {
  if (!on) return null;
  const turn = turnOf(on, at);
  if (turn === "countdown") return <Countdown on={on} at={at} />;
  const { slide: number } = slideAt(at - on.startsAt, on.seconds, on.slides.length);
  const slide = on.slides[number - 1];
  if (turn === "running" && slide)
    return <SlideImage {...{ slide, addressOf }} lang={on.lang} className="stage-slide" />;
  return (
    <div className="stage-card">
      <h1 lang={on.lang}>{on.name}</h1>
      {on.speaker && <p>{on.speaker}</p>}
      {turn === "out" && on.speaker && <p>{texts.thanks}</p>}
      {on.isBreak && turn === "running" && (
        <p className="stage-back">{filled(texts.back, { time: timeOf(on.endsAt) })}</p>
      )}
      {on.isBreak && next && <p>{filled(texts.next, { name: next.name })}</p>}
    </div>
  );
}

export function Countdown({ on, at }: { on: Shown; at: number }) {
  return (
    <div className="stage-card">
      <p className="stage-count" role="timer">
        {Math.ceil((on.startsAt - at) / 1000)}
      </p>
      <p lang={on.lang}>{on.name}</p>
    </div>
  );
}
