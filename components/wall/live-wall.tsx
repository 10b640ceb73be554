"use client";

import { useLive } from "@/components/live/use-live";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { type WallLabels, WallScreen } from "./wall-screen";

/** The board in one language, with the wall's own texts. */
export type WallLanguage = {
  locale: Locale;
  title: string;
  titleLang?: Locale;
  rendered: BoardTexts;
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
};

export function LiveWall({ second, ...props }: Props) {
  return second ? <InBoth {...props} second={second} /> : <InOne {...props} />;
}

function InOne({ event, address, first }: Omit<Props, "second">) {
  const { board, isConnected } = useLive(event, first.locale, first.rendered);
  return <WallScreen {...{ event, address, isConnected }} languages={[{ ...first, board }]} />;
}

function InBoth({ event, address, first, second }: Props & { second: WallLanguage }) {
  const [one, other] = [
    useLive(event, first.locale, first.rendered),
    useLive(event, second.locale, second.rendered),
  ];
  const languages = [
    { ...first, board: one.board },
    { ...second, board: other.board },
  ];
  const isConnected = one.isConnected !== false && other.isConnected !== false;
  return <WallScreen {...{ event, address, languages, isConnected }} />;
}
