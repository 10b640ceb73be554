import { Refresh } from "@/components/deliveries/refresh";
import { OrganizerFrame } from "@/components/organizer-desk/frame";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Notice } from "@/components/ui/notice";
import { Address } from "@/components/ui/text/address";
import type { ShownEvent } from "@/lib/events/queries";
import type { Person } from "@/lib/kernel/viewer";
import type { MessagesDesk } from "@/lib/messages/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { MessageForm } from "./message-form";
import { useMessageTexts } from "./message-texts";
import { SentMessages } from "./sent-messages";

type Props = {
  locale: Locale;
  viewer: Person;
  place: { eventId: string; meetupId: string | null; path: string; timeZone: string };
  desk: MessagesDesk;
  formKey: string;
};

/** For a meetup's hosts. */
export function MeetupMessages(props: Props) {
  const t = useTranslations("messages.desk");
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <Messages {...props} />
    </Page>
  );
}

/** For an event's organizers. */
export function EventMessages({ event, ...props }: Props & { event: ShownEvent }) {
  const t = useTranslations("messages.desk");
  return (
    <OrganizerFrame
      locale={props.locale}
      event={event}
      current="messages"
      title={t("title")}
      lead={t("leadEvent")}
      width="column"
    >
      <Messages {...props} />
    </OrganizerFrame>
  );
}

/** Writing to a meetup or to a whole night, and what was written. */
function Messages({ locale, viewer, place, desk, formKey }: Props) {
  const t = useTranslations("messages");
  const texts = useMessageTexts();
  const isForMeetup = place.meetupId !== null;
  const audience = (value: MessagesDesk["audiences"][number]) =>
    t(`desk.audiences.${value === "attendees" && !isForMeetup ? "everyone" : value}`);
  const { left } = desk;
  return (
    <>
      <Section id="write" title={t("desk.writeTitle")}>
        <div className="grid gap-4">
          {!desk.refusal && (
            <p className="text-ink-2">
              {left === null ? t("desk.unlimited") : t("desk.left", { left })}
            </p>
          )}
          <MessageForm
            locale={locale}
            fields={{ eventId: place.eventId, meetupId: place.meetupId ?? "", key: formKey }}
            audiences={desk.audiences.map((value) => ({ value, label: audience(value) }))}
            replies={t.rich("desk.replies", { address: () => <Address>{viewer.email}</Address> })}
            path={place.path}
            closed={desk.refusal && <Notice>{t(`refusals.${desk.refusal}`)}</Notice>}
            texts={texts}
          />
        </div>
      </Section>
      <Section id="sent" title={t("desk.sentTitle")}>
        {desk.isWaiting && <Refresh />}
        <SentMessages
          locale={locale}
          messages={desk.messages}
          timeZone={place.timeZone}
          audience={audience}
        />
      </Section>
    </>
  );
}
