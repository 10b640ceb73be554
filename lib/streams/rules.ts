type Status = "proposed" | "published" | "canceled";
type Afar = { status: Status; eventStatus: "draft" | "published" | "canceled"; endsAt: Date };

/** The mail about a changed stream: first an announcement, then changes; none for a draft or a past event. */
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
