import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { InLanguage } from "@/components/site/in-language";
import { Section } from "@/components/site/section";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import type { NightMails } from "@/lib/deliveries/queries";
import type { Delivery } from "@/lib/deliveries/rules";
import type { ShownEvent } from "@/lib/events/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { DeliveryCounts } from "./delivery-counts";
import { FailedMails } from "./failed-mails";
import { Refresh } from "./refresh";

type Meetup = { id: string; city: { nameEn: string; nameFr: string } | null };

type Props = { locale: Locale; event: ShownEvent; meetups: Meetup[]; desk: NightMails };

/** For organizers: what of the night's mail was sent, what waits, and what failed. */
export function DeliveriesDesk({ locale, event, meetups, desk }: Props) {
  const t = useTranslations("messages.deliveries");
  const nameOf = useRowName(locale, meetups);
  return (
    <OrganizerFrame
      locale={locale}
      event={event}
      current="mail"
      title={t("title")}
      lead={t("lead")}
      width="column"
    >
      {desk.isWaiting && (
        <Notice role="status">
          <p>{t("waitingNote")}</p>
          <Refresh />
        </Notice>
      )}
      {desk.failedCount > 0 && <FailedMails eventId={event.id} desk={desk} nameOf={nameOf} />}
      {desk.deliveries.length === 0 ? (
        <EmptyState>{t("none")}</EmptyState>
      ) : (
        <Section id="mails" title={t("listTitle")}>
          <ul className="divide-y divide-hairline rounded-card border border-hairline bg-card">
            {desk.deliveries.map((row) => (
              <DeliveryRow
                key={row.key}
                locale={locale}
                row={row}
                name={nameOf(row)}
                message={desk.messages.find(({ id }) => id === row.messageId)}
              />
            ))}
          </ul>
        </Section>
      )}
    </OrganizerFrame>
  );
}

type RowProps = {
  locale: Locale;
  row: Delivery;
  name: string;
  message: NightMails["messages"][number] | undefined;
};

function DeliveryRow({ locale, row, name, message }: RowProps) {
  const subject = message && pick(locale, message.subjectEn, message.subjectFr);
  return (
    <li className="grid gap-1 px-4 py-3 sm:px-6">
      <p className="wrap-anywhere font-semibold">{name}</p>
      {subject && (
        <p className="wrap-anywhere">
          <InLanguage locale={locale} text={subject} />
        </p>
      )}
      <DeliveryCounts label={subject ? `${name}, ${subject.text}` : name} counts={row} />
    </li>
  );
}

type Row = Pick<Delivery, "subject" | "meetupId">;

/** "Reminders, Vancouver". */
function useRowName(locale: Locale, meetups: Meetup[]) {
  const t = useTranslations("messages.deliveries");
  const places = new Map(
    meetups.map(({ id, city }) => [id, city ? cityName(city, locale) : t("fromAfar")]),
  );
  return ({ subject, meetupId }: Row): string => {
    const place = (meetupId && places.get(meetupId)) ?? t("wholeNight");
    return t("row", { subject: t(`subjects.${subject}`), place });
  };
}
