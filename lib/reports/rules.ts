import { tonightOf } from "@/lib/phases/tonight-rules";
import type { LocalDate } from "@/lib/platform/time/local";

type Evening = {
  status: "proposed" | "published" | "canceled";
  localDate: LocalDate;
  timeZone: string;
};

export type ReportRefusal = "meetup-canceled" | "not-published" | "too-early" | "too-late";

/** Hosts say something from noon of the day to the next noon; null if they may. */
export function reportRefusal(meetup: Evening, now: Date): ReportRefusal | null {
  if (meetup.status === "canceled") return "meetup-canceled";
  if (meetup.status === "proposed") return "not-published";
  const { from, until } = tonightOf(meetup);
  if (now < from) return "too-early";
  return now < until ? null : "too-late";
}

/** The newest of several meetups, each with its meetup. */
export function newestReports<Meetup extends { reports: readonly { createdAt: Date }[] }>(
  meetups: readonly Meetup[],
  count: number,
): { report: Meetup["reports"][number]; meetup: Meetup }[] {
  return meetups
    .flatMap((meetup) => meetup.reports.map((report) => ({ report, meetup })))
    .sort((a, b) => b.report.createdAt.getTime() - a.report.createdAt.getTime())
    .slice(0, count);
}
