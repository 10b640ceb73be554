import type { Locale } from "@/lib/platform/i18n/locales";
import type { OwnSeat, WholeReflection } from "@/lib/reflections/queries";

export type InitialValues = {
  stayed: string;
  /** Requested if the profile has no name. */
  name: string;
  meetupId: string;
  title: string;
  language: Locale;
  opening: string;
  closing: string;
  takeaways: string[];
  observations: string[];
  nextTime: string[];
};

export function initialValues(
  reflection: WholeReflection | null,
  otherwise: { seat: OwnSeat; language: Locale },
): InitialValues {
  return {
    stayed: reflection?.stayed ?? "",
    name: reflection?.authorName || (otherwise.seat?.name ?? ""),
    meetupId: (reflection ? reflection.meetupId : otherwise.seat?.meetupId) ?? "",
    title: reflection?.title ?? "",
    language: reflection?.locale ?? otherwise.language,
    opening: reflection?.opening ?? "",
    closing: reflection?.closing ?? "",
    takeaways: reflection?.takeaways ?? [],
    observations: reflection?.observations ?? [],
    nextTime: reflection?.nextTime ?? [],
  };
}
