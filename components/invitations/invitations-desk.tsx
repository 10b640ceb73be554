import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { Section } from "@/components/site/section";
import { HIDDEN_WITHOUT_FORM } from "@/components/ui/form/hidden-without-form";
import type { DeskRow } from "@/lib/desks/queries";
import type { ShownEvent } from "@/lib/events/queries";
import type { ListedInvitation } from "@/lib/invitations/queries";
import { cityName } from "@/lib/places/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { CityLinks } from "./city-links";
import { InviteLines } from "./invite-lines";
import { InvitedList } from "./invited-list";

type Props = {
  locale: Locale;
  event: ShownEvent;
  meetups: DeskRow[];
  invitations: ListedInvitation[];
};

/** Invitations by link or by pasted lines, with the state of each. */
export function InvitationsDesk({ locale, event, meetups, invitations }: Props) {
  const t = useTranslations("invitations");
  const afar = useTranslations("events")("from-afar");
  const name = (city: DeskRow["city"]) => (city ? cityName(city, locale) : afar);
  const links = new Map(
    invitations
      .filter((invitation) => invitation.recipient === null && invitation.link)
      .map((invitation) => [invitation.meetupId, invitation.link]),
  );
  const closed = event.status === "canceled";
  return (
    <OrganizerFrame
      locale={locale}
      event={event}
      current="invitations"
      title={t("title")}
      lead={t("lead")}
    >
      <Section
        id="links"
        title={t("links.title")}
        className={closed ? HIDDEN_WITHOUT_FORM : undefined}
      >
        <p className="mb-4 max-w-text text-ink-2">
          {t("links.lead")} {t("links.renew-note")}
        </p>
        <CityLinks
          rows={meetups.map((meetup) => ({
            meetupId: meetup.id,
            city: name(meetup.city),
            link: links.get(meetup.id) ?? null,
          }))}
          closed={closed}
        />
      </Section>
      <InviteLines
        section={{ id: "by-mail", title: t("lines.title") }}
        closed={closed}
        eventId={event.id}
        texts={{
          label: t("lines.label"),
          hint: t("lines.hint"),
          example: t("lines.example"),
          send: t("lines.send"),
          sending: t("lines.sending"),
          sent: t("lines.sent"),
          errorSummary: t("lines.faults"),
        }}
      />
      <Section id="invited" title={t("list.title")}>
        <InvitedList
          locale={locale}
          invitations={invitations.map((one) => ({ ...one, place: name(one.city) }))}
        />
      </Section>
    </OrganizerFrame>
  );
}
