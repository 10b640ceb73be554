import { MessageForm } from "@/components/people/message-form";
import { askHostsAction } from "@/lib/meetups/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** From the only host: a question that goes to the organizers, because no other host could answer. */
export function AskOrganizers({ meetupId }: { meetupId: string }) {
  const [t, ask] = [useTranslations("meetups.hosts"), useTranslations("meetups.ask")];
  return (
    <MessageForm
      action={askHostsAction}
      fields={{ meetupId }}
      text="question"
      asksForAddress={false}
      texts={{
        lead: t("ask-lead"),
        open: t("ask-open"),
        text: t("ask-text"),
        name: ask("name"),
        optional: ask("optional"),
        address: ask("address"),
        addressHint: t("ask-lead"),
        send: t("ask-send"),
        sending: ask("sending"),
        sent: t("ask-sent"),
      }}
    />
  );
}
