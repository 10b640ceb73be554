import { slideAt, turnOf } from "@/lib/stage/rules";
import type { ScreenTexts } from "./screen-texts";
import { type Shown, SlideImage } from "./slide-image";

type Props = {
  on: Shown | null;
  at: number;
  texts: ScreenTexts;
  addressOf: (id: string) => string;
};

/** What the room sees: the slide and nothing else, 3-2-1 before the first one, the talk's name after the last. */
export function SlidesView({ on, at, texts, addressOf }: Props) {
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
