type Hosted = { status: "proposed" | "published" | "canceled"; hostIds: readonly string[] };

/** People are coming to a published meetup: its last host asks an organizer, who may leave it without one. */
export function stepDownRefusal(meetup: Hosted, isOrganizer: boolean): "last-host" | null {
  const isLast = meetup.status === "published" && meetup.hostIds.length === 1;
  return isLast && !isOrganizer ? "last-host" : null;
}

const KEPT_MS = 7 * 86_400_000;

/** The hosts' telephones are erased where a meetup ended at this instant or before. */
export function phonesErasedIfEndedBy(now: Date): Date {
  return new Date(now.getTime() - KEPT_MS);
}
