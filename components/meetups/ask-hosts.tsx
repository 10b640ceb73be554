import { MessageForm } from "@/components/people/message-form";
import { Address } from "@/components/ui/text/address";
import type { Person } from "@/lib/kernel/viewer";
import { askHostsAction } from "@/lib/meetups/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { meetupId: string; viewer: Person | null };

/** A question to the hosts, or to the organizers while there are none, whose addresses are not shown. */
export function AskHosts({ meetupId, viewer }: Props) {
  const t = useTranslations("meetups.ask");
  return (
    <div className="no-print">
      <MessageForm
        action={askHostsAction}
        fields={{ meetupId }}
        text="question"
        asksForAddress={viewer === null}
        texts={{
          lead: (
            <>
              {t("lead")}{" "}
              {viewer && t.rich("asYou", { address: () => <Address>{viewer.email}</Address> })}
            </>
          ),
          open: t("open"),
          text: t("question"),
          name: t("name"),
          optional: t("optional"),
          address: t("address"),
          addressHint: t("addressHint"),
          send: t("send"),
          sending: t("sending"),
          sent: t("sent"),
        }}
      />
    </div>
  );
}
