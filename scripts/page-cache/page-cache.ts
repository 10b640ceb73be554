import type { Notice } from "@/lib/activity/record";
import { showsNowhere } from "@/lib/activity/verbs";
import type { SharedNotices } from "../notices/shared";
import { onShutdown } from "../process/shutdown";
import type { Handler } from "../server/hand-on";
import { prepare } from "../server/prepare";
import { watchBoundaries } from "./boundaries";
import { headersFor, publicPageOf } from "./cacheable";
import { bytesOf, type EncodedPage, encodePage, sendPage } from "./encoded-page";
import { renderer } from "./render";
import { pageStore } from "./store";

const MAX_BYTES = 64_000_000;
const LIFETIME_MS = 15_000;
/** While changes are not heard of. */
const DEAF_LIFETIME_MS = 1_000;

/**
 * Answers visitors without a session from memory: each page is rendered once, by a request of our own that has nothing
 * of a visitor's, and dropped when its event changes. `handler` answers everything else.
 */
export function pageCache(handler: Handler, notices: SharedNotices): Handler {
  const render = renderer((request, response) => {
    prepare(request, response);
    return handler(request, response);
  });
  const pages = pageStore<EncodedPage>({ maxBytes: MAX_BYTES, sizeOf: bytesOf });
  let isListening = false;
  const dropAll = () => pages.drop(() => true);

  notices.subscribe({
    noticed: (notice) => pages.drop((key) => concerns(notice, key)),
    changed: (now) => {
      isListening = now;
      dropAll();
    },
  });
  onShutdown(watchBoundaries(dropAll));

  const lifetime = ({ status }: EncodedPage) => {
    if (status !== 200) return 0;
    return isListening ? LIFETIME_MS : DEAF_LIFETIME_MS;
  };

  return async (request, response) => {
    const page = publicPageOf(request);
    if (!page) return handler(request, response);
    const { path, theme } = page;
    const make = async () => encodePage(await render(path, headersFor(page)));
    const made = await pages.get(`${path} ${theme ?? ""}`, make, lifetime).catch(() => undefined);
    // Whatever went wrong concerns this request alone.
    if (!made) return handler(request, response);
    return sendPage(request, response, made);
  };
}

/** Whether a page, by its key, may show the change. Home shows every event. */
function concerns({ event, slug, verbs }: Notice, key: string): boolean {
  if (verbs.every(showsNowhere)) return false;
  if (event === null) return true;
  const [, of] = /^\/\w+\/n\/([^/ ]+)/.exec(key) ?? [];
  return of === undefined || slug === null || of === slug;
}
