import type { Locale } from "@/lib/i18n/locales";
import type { WholeReflection } from "@/lib/reflections/queries";

/** What the form's fields begin with. */
export type Known = {
  stayed: string;
  meetupId: string;
  title: string;
  language: Locale;
  opening: string;
  closing: string;
  takeaways: string[];
  observations: string[];
  nextTime: string[];
};

export function knownFields(
  reflection: WholeReflection | null,
  otherwise: { meetupId: string | null; language: Locale },
): Known {
  return {
    stayed: reflection?.stayed ?? "",
    meetupId: (reflection ? reflection.meetupId : otherwise.meetupId) ?? "",
    title: reflection?.title ?? "",
    language: reflection?.locale ?? otherwise.language,
    opening: reflection?.opening ?? "",
    closing: reflection?.closing ?? "",
    takeaways: reflection?.takeaways ?? [],
    observations: reflection?.observations ?? [],
    nextTime: reflection?.nextTime ?? [],
  };
}
