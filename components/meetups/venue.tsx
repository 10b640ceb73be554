import { Icon } from "@/components/ui/icon";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { mapLink } from "./map-links";
import { OtherLanguage } from "./other-language";

type Props = {
  locale: Locale;
  isOver: boolean;
  meetup: Pick<
    SnapshotMeetup,
    "kind" | "venue" | "address" | "city" | "howToFindEn" | "howToFindFr"
  >;
};

/** The venue with a map link and directions, or a note that it will be announced. */
export function Venue({ locale, meetup, isOver }: Props) {
  const t = useTranslations("meetups.venue");
  if (meetup.kind === "afar") return <p>{t("afar")}</p>;
  if (!meetup.venue && isOver) return <p className="text-ink-2">{t("unrecorded")}</p>;
  if (!meetup.venue) {
    return (
      <div>
        <p className="font-semibold">{t("tba")}</p>
        <p className="text-ink-2">{t("tbaLead")}</p>
      </div>
    );
  }
  const howToFind = pick(locale, meetup.howToFindEn, meetup.howToFindFr);
  return (
    <div className="grid gap-3">
      <div>
        <p className="font-semibold text-lg">{meetup.venue}</p>
        {meetup.address && <p>{meetup.address}</p>}
        <a
          href={mapLink(meetup, placeName(meetup, locale)) ?? undefined}
          target="_blank"
          rel="noopener noreferrer"
          className="link no-print"
        >
          <span>
            {t("map")} <span className="sr-only">{t("newTab")}</span>
          </span>
          <Icon name="external" size={16} />
        </a>
      </div>
      {howToFind && (
        <div>
          <p className="text-ink-2 text-sm">{t("howToFind")}</p>
          <OtherLanguage locale={locale} text={howToFind} />
        </div>
      )}
    </div>
  );
}
