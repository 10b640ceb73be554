import { ActionButton } from "@/components/ui/form/action-button";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { switchMeetupAction } from "@/lib/rsvps/actions";
import type { MyAnswer } from "@/lib/rsvps/queries";
import { inPlace } from "./place";

type Props = {
  locale: Locale;
  to: { id: string; city: { nameEn: string; nameFr: string } | null };
  from: NonNullable<MyAnswer["elsewhere"]>;
};

/** One button switches meetups; the old seat is kept until the new one is granted. */
export function SwitchOffer({ locale, to, from }: Props) {
  const t = useTranslations("rsvps.switch");
  const town = to.city && cityName(to.city, locale);
  return (
    <>
      <h2 id="rsvp-title" tabIndex={-1} className="text-2xl">
        {t("title", { place: inPlace(locale, from.city) })}
      </h2>
      <p className="-mt-3 text-ink-2">{t("lead")}</p>
      <ActionButton
        action={switchMeetupAction}
        fields={{ meetupId: to.id, from: from.meetupId }}
        pendingText={t("pending")}
        wide
      >
        {town ? t("button", { town }) : t("buttonAfar")}
      </ActionButton>
    </>
  );
}
