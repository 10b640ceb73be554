"use client";

import { useLive } from "@/components/live/use-live";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { WallThanks } from "@/lib/board/thanks-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import type { Room } from "./wall-room";
import { type WallLabels, WallScreen } from "./wall-screen";

/** The board in one language, with the wall's own texts. */
export type WallLanguage = {
  locale: Locale;
  title: string;
  titleLang?: Locale;
  rendered: BoardTexts;
  thanks?: WallThanks;
  labels: WallLabels;
};

type Props = {
  /** The event's slug. */
  event: string;
  /** Where people find the night: "example.ca/n/night". */
  address: string;
  first: WallLanguage;
  /** Shown in turn with the first. */
  second?: WallLanguage;
  room?: Room;
};

export function LiveWall({ second, ...props }: Props) {
  return second ? <InBoth {...props} second={second} /> : <InOne {...props} />;
}

function InOne({ first, event, ...props }: Omit<Props, "second">) {
  const { board, isConnected } = useLive(event, first.locale, first.rendered);
  return <WallScreen {...{ ...props, event, isConnected }} languages={[{ ...first, board }]} />;
}

function InBoth({ first, second, event, ...props }: Props & { second: WallLanguage }) {
  const [one, other] = [
    useLive(event, first.locale, first.rendered),
    useLive(event, second.locale, second.rendered),
  ];
  const languages = [
    { ...first, board: one.board },
    { ...second, board: other.board },
  ];
  const isConnected = one.isConnected !== false && other.isConnected !== false;
  return <WallScreen {...{ ...props, event, languages, isConnected }} />;
}
