import { useEffect, useState } from "react";
import type { BoardTexts } from "@/lib/board/sentence-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { openSharedFeed } from "./shared-feed";

/** How long a tab that nobody sees goes on listening. */
const HIDDEN_MS = 60_000;

type Live = {
  board: BoardTexts;
  /** Undefined until the stream has said something. */
  isConnected?: boolean;
};

/** The board as it is rendered, and then as it changes. */
export function useLive(event: string, locale: Locale, rendered: BoardTexts): Live {
  const [live, setLive] = useState<Live>({ board: rendered });
  useEffect(
    () =>
      whileSeen(() =>
        openSharedFeed(`/api/live/${event}?lang=${locale}`, (heard) =>
          setLive((before) => ({ ...before, ...heard })),
        ),
      ),
    [event, locale],
  );
  return live;
}

/** Opens while the tab is seen; closes when it has been hidden for a while. */
function whileSeen(open: () => () => void): () => void {
  let close: (() => void) | undefined = open();
  let hiding: ReturnType<typeof setTimeout> | undefined;
  const changed = () => {
    clearTimeout(hiding);
    if (document.visibilityState === "visible") close ??= open();
    else
      hiding = setTimeout(() => {
        close?.();
        close = undefined;
      }, HIDDEN_MS);
  };
  document.addEventListener("visibilitychange", changed);
  return () => {
    document.removeEventListener("visibilitychange", changed);
    clearTimeout(hiding);
    close?.();
  };
}
