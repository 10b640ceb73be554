type Status = "proposed" | "published" | "canceled";
type Afar = { status: Status; eventStatus: "draft" | "published" | "canceled"; endsAt: Date };

/**
 * The mail that another address of the stream sends to those going from afar: news where there was none, else a
 * change. Nobody is told of a draft, nor of what is over.
 */
export function streamNews(
  { status, eventStatus, endsAt }: Afar,
  before: string | null,
  after: string | null,
  now: Date,
): "stream-announced" | "meetup-changed" | null {
  if (before === after || endsAt <= now) return null;
  if (status !== "published" || eventStatus !== "published") return null;
  return before === null ? "stream-announced" : "meetup-changed";
}
