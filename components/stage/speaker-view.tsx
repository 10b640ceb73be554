import { filled } from "@/components/door/app/door-texts";
import { Ring } from "@/components/ui/ring";
import { slideAt, turnOf } from "@/lib/stage/rules";
import { clockOf, type ScreenTexts } from "./screen-texts";
import { type Shown, SlideImage } from "./slide-image";
import { Countdown } from "./slides-view";

type Props = {
  on: Shown | null;
  next: Pick<Shown, "name"> | null;
  at: number;
  texts: ScreenTexts;
  addressOf: (id: string) => string;
};

/** What the speaker sees: the next slide, the ring, the seconds, and the own notes. */
export function SpeakerView({ on, next, at, texts, addressOf }: Props) {
  if (!on)
    return (
      <div className="stage-card">
        <p>{next ? filled(texts.next, { name: next.name }) : texts.nothing}</p>
      </div>
    );
  const turn = turnOf(on, at);
  if (turn === "countdown") return <Countdown {...{ on, at }} />;
  const isOut = turn === "out";
  const count = on.slides.length;
  const { slide: number, slideLeft, left } = slideAt(at - on.startsAt, on.seconds, count);
  const numbers = { number, count };
  const [current, coming] = [on.slides[number - 1], isOut ? undefined : on.slides[number]];
  return (
    <div className="stage-speaker">
      <div className="stage-next">
        <h1>{isOut ? texts.end : coming ? texts["next-slide"] : texts["last-slide"]}</h1>
        {coming && (
          <SlideImage slide={coming} {...{ addressOf }} lang={on.lang} className="stage-slide" />
        )}
      </div>
      <div className="stage-now">
        {count > 0 && <p>{filled(texts.slide, numbers)}</p>}
        <div className="stage-ring">
          <RingOf {...{ count }} filled={isOut ? count : number}>
            <span className="stage-seconds" title={texts["slide-left"]}>
              {Math.ceil((count > 0 ? slideLeft : left) / 1000)}
            </span>
          </RingOf>
        </div>
        <p>
          <span className="block">{texts.left}</span>{" "}
          <span className="stage-left">{clockOf(left)}</span>
        </p>
        {current && (
          <SlideImage slide={current} {...{ addressOf }} lang={on.lang} className="stage-current" />
        )}
      </div>
      {on.notes && (
        <section className="stage-notes" lang={on.lang} aria-label={texts.notes}>
          {on.notes}
        </section>
      )}
    </div>
  );
}

type RingProps = { count: number; filled: number; children: React.ReactNode };

function RingOf({ count, filled: full, children }: RingProps) {
  if (count < 2) return children;
  return (
    <Ring segments={count} filled={full}>
      {children}
    </Ring>
  );
}
