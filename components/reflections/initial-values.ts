import type { Locale } from "@/lib/platform/i18n/locales";
import type { Point } from "@/lib/points/schema";
import type { OwnSeat } from "@/lib/reflections/own-queries";
import type { WholeReflection } from "@/lib/reflections/queries";
import type { Presence } from "@/lib/reflections/schema";

export type InitialValues = {
  stayed: string;
  /** Requested if the profile has no name. */
  name: string;
  meetupId: string;
  title: string;
  language: Locale;
  opening: string;
  closing: string;
  quotable: boolean;
  photoId: string;
  /** How they took part; empty if not known. */
  presence: Presence | "";
  takeaways: Point[];
  observations: Point[];
  nextTime: Point[];
};

export function initialValues(
  reflection: WholeReflection | null,
  otherwise: { seat: OwnSeat; language: Locale },
): InitialValues {
  return {
    stayed: reflection?.stayed ?? "",
    name: reflection?.authorName || (otherwise.seat?.name ?? ""),
    meetupId: (reflection ? reflection.meetupId : otherwise.seat?.meetupId) ?? "",
    quotable: reflection?.quotable ?? false,
    title: reflection?.title ?? "",
    language: reflection?.locale ?? otherwise.language,
    opening: reflection?.opening ?? "",
    closing: reflection?.closing ?? "",
    photoId: reflection?.photoId ?? "",
    presence: (reflection ? reflection.presence : otherwise.seat?.presence) ?? "",
    takeaways: pointsOf(reflection?.takeaways),
    observations: pointsOf(reflection?.observations),
    nextTime: pointsOf(reflection?.nextTime),
  };
}

const pointsOf = (points: WholeReflection["takeaways"] = []): Point[] =>
  points.map(({ id, text }) => ({ pointId: id, text }));
