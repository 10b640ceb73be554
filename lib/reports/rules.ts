import { type EveningRefusal, eveningRefusal } from "@/lib/phases/evening-rules";
import { tonightOf } from "@/lib/phases/tonight-rules";
import type { LocalDate } from "@/lib/platform/time/local";

type Evening = {
  status: "proposed" | "published" | "canceled";
  localDate: LocalDate;
  timeZone: string;
};

/** Hosts say something from noon of the day to the next noon; null if they may. */
export function reportRefusal(meetup: Evening, now: Date): EveningRefusal | null {
  const { from, until } = tonightOf(meetup);
  return eveningRefusal(meetup, { isEarly: now < from, isLate: now >= until });
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
