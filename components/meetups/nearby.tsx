import { ButtonLink } from "@/components/ui/button";
import { placeName } from "@/lib/meetups/rules";
import { nearestFirst } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { joinRefusal } from "@/lib/seating/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type Props = {
  locale: Locale;
  meetup: SnapshotMeetup;
  /** All of the event. */
  meetups: readonly SnapshotMeetup[];
  now: Date;
};

/** For whom a meetup didn't work out: the nearest city, and from afar. */
export function Nearby({ locale, meetup, meetups, now }: Props) {
  const t = useTranslations("nights.town");
  const open = meetups.filter(({ id, ...other }) => id !== meetup.id && !joinRefusal(other, now));
  const { nearest } = nearestFirst(open, meetup.city, () => true);
  const afar = open.find(({ kind }) => kind === "afar");
  if (!nearest && !afar) return null;
  const path = ({ slug }: SnapshotMeetup) => `/${locale}/n/${meetup.eventSlug}/${slug}`;
  return (
    <div className="flex flex-wrap gap-3">
      {nearest && (
        <ButtonLink href={path(nearest)} icon="pin">
          {t("nearby", { town: placeName(nearest, locale) })}
        </ButtonLink>
      )}
      {afar && <ButtonLink href={path(afar)}>{t("nearbyAfar")}</ButtonLink>}
    </div>
  );
}
