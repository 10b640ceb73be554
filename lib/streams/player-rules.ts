/** The only sites whose pages may stand in a frame, and only on a board: the players of `playerOf`. */
export const PLAYERS = ["https://www.youtube-nocookie.com", "https://player.vimeo.com"] as const;

export type StreamPlayer = { site: "YouTube" | "Vimeo"; address: string };

const YOUTUBE = /^(?:(?:www|m)\.)?(?:youtube\.com|youtube-nocookie\.com)$/;
const YOUTUBE_ID = /^[\w-]{6,20}$/;

/** Where a stream's page can be played within a board; null where it is only a link. */
export function playerOf(address: string): StreamPlayer | null {
  if (!URL.canParse(address)) return null;
  const { protocol, port, hostname, pathname, searchParams } = new URL(address);
  if (!/^https?:$/.test(protocol) || port !== "") return null;
  const [first = "", second] = pathname.split("/").slice(1);
  if (hostname === "youtu.be") return youtube(first);
  if (YOUTUBE.test(hostname)) {
    if (first === "watch") return youtube(searchParams.get("v"));
    return /^(?:live|embed)$/.test(first) ? youtube(second) : null;
  }
  return /^(?:www\.)?vimeo\.com$/.test(hostname) ? vimeo(first, second) : null;
}

function youtube(id: string | null | undefined): StreamPlayer | null {
  if (!id || !YOUTUBE_ID.test(id)) return null;
  return { site: "YouTube", address: `${PLAYERS[0]}/embed/${id}?autoplay=1` };
}

/** A video that is in no list has a second part, without which it does not play. */
function vimeo(id: string, secret: string | undefined): StreamPlayer | null {
  if (!/^\d{5,15}$/.test(id) || (secret && !/^[\da-f]{6,20}$/.test(secret))) return null;
  const shown = secret ? `&h=${secret}` : "";
  return { site: "Vimeo", address: `${PLAYERS[1]}/video/${id}?autoplay=1&dnt=1${shown}` };
}

/** What a page of this path may frame. */
export const framesOf = (pathname: string): readonly string[] =>
  /^\/(?:en|fr)\/n\/[^/]+\/live\/?$/.test(pathname) ? PLAYERS : [];
