import { useState } from "react";
import { Strip } from "@/components/strip/strip";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { WallThanks } from "@/lib/board/thanks-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useSteps } from "./use-steps";
import { useWallKeys } from "./use-wall-keys";
import { WallContact } from "./wall-contact";
import { type ControlLabels, WallControls } from "./wall-controls";
import { type PanelLabels, panelsOf, WallPanel } from "./wall-panels";
import { type Room, WallRoom } from "./wall-room";

export type WallLabels = {
  strip: string;
  lost: string;
  /** Before whom to talk to. */
  trouble: string;
  /** Above the code of a room. */
  checkIn: string;
  controls: ControlLabels;
} & PanelLabels;

type Language = {
  locale: Locale;
  title: string;
  titleLang?: Locale;
  board: BoardTexts;
  thanks?: WallThanks;
  labels: WallLabels;
};

type Props = {
  event: string;
  address: string;
  /** Each panel is shown in one after the other. */
  languages: Language[];
  isConnected?: boolean | undefined;
  room?: Room;
};

/** Where a picture that never moves would stay in the screen: a few pixels, another place at each step. */
const SHIFTS = ["0, 0", "6px, 3px", "-5px, 6px", "3px, -6px", "-6px, -4px"];

export function WallScreen({ event, address, languages, isConnected, room }: Props) {
  const [isPaused, setPaused] = useState(false);
  const step = useSteps(isPaused);
  const [first] = languages as [Language];
  const language = languages[step % languages.length] ?? first;
  const { locale, title, titleLang, board, thanks, labels } = language;
  const panels = panelsOf(board, labels.empty, thanks);
  const shown = Math.floor(step / languages.length) % panels.length;
  const leavePath = room?.leavePath ?? `/${first.locale}/n/${event}/live`;
  const pause = () => setPaused((before) => !before);
  useWallKeys({ pause, leave: () => location.assign(leavePath) });
  return (
    <div className="wall" style={{ transform: `translate(${SHIFTS[step % SHIFTS.length]})` }}>
      <div className="wall-head" lang={locale}>
        <h1 lang={titleLang}>{title}</h1>
        <p className="number">{address}</p>
      </div>
      <Strip
        size="wall"
        light={board.light}
        label={labels.strip}
        texts={board.lightTexts}
        captions={board.clocks}
      />
      <div className="wall-middle">
        <div className="wall-body" lang={locale}>
          {panels.map((panel, index) => (
            <WallPanel key={panel.id} panel={panel} labels={labels} isShown={index === shown} />
          ))}
        </div>
        {room && <WallRoom room={room} call={labels.checkIn} lang={locale} />}
      </div>
      <div className="wall-foot">
        <p lang={locale}>{board.updated}</p>
        {board.wave && (
          <p lang={locale} className="wall-wave">
            {board.wave}
          </p>
        )}
        <WallContact
          rows={room ? board.rows.filter(({ slug }) => slug === room.slug) : board.rows}
          turn={Math.floor(step / languages.length)}
          label={labels.trouble}
          lang={locale}
        />
        {isConnected === false && <p className="wall-lost">{labels.lost}</p>}
        <WallControls labels={first.labels.controls} {...{ isPaused, pause, leavePath }} />
      </div>
    </div>
  );
}
