import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";

type Props = { locale: Locale; meetup: Pick<SnapshotMeetup, "slug" | "eventSlug"> };

/** From a host's desk to what a projector in their room shows. */
export function RoomWallLink({ locale, meetup }: Props) {
  const t = useTranslations("live.wall");
  return (
    <ButtonLink
      href={`/${locale}/n/${meetup.eventSlug}/${meetup.slug}/wall`}
      icon="external"
      className="justify-self-start"
    >
      {t("open-room")}
    </ButtonLink>
  );
}
