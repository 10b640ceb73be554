import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
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
  const nameOf = useRowName(locale, meetups, desk.messages);
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
          <ul className="grid gap-3">
            {desk.deliveries.map((row) => (
              <Card as="li" key={row.key} className="grid gap-1.5">
                <p className="wrap-anywhere font-semibold">{nameOf(row)}</p>
                <DeliveryCounts label={nameOf(row)} counts={row} />
              </Card>
            ))}
          </ul>
        </Section>
      )}
    </OrganizerFrame>
  );
}

type Row = Pick<Delivery, "subject" | "meetupId"> & { messageId?: string | null };

/** "Reminders, Vancouver", or a message's own subject. */
function useRowName(locale: Locale, meetups: Meetup[], messages: NightMails["messages"]) {
  const t = useTranslations("messages.deliveries");
  const places = new Map(
    meetups.map(({ id, city }) => [id, city ? cityName(city, locale) : t("fromAfar")]),
  );
  const titles = new Map(
    messages.map(({ id, subjectEn, subjectFr }) => [id, pick(locale, subjectEn, subjectFr)?.text]),
  );
  return ({ subject, meetupId, messageId }: Row): string => {
    const title = messageId && titles.get(messageId);
    const what = title ? t("message", { subject: title }) : t(`subjects.${subject}`);
    const place = (meetupId && places.get(meetupId)) ?? t("wholeNight");
    return t("row", { subject: what, place });
  };
}
