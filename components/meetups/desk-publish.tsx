import { useTranslations } from "next-intl";
import { Section } from "@/components/site/section";
import { Disclosure } from "@/components/ui/disclosure";
import { PressForm } from "@/components/ui/press-form";
import type { ShownMeetup } from "@/lib/meetups/queries";
import { cancelMeetupAction } from "@/lib/rsvps/host-actions";
import { publishMeetupAction } from "@/lib/wishes/actions";

type Props = { meetup: ShownMeetup };

/** In two steps: what it does is read before it can be pressed. */
export function Cancel({ meetup }: Props) {
  const t = useTranslations("meetups.desk");
  return (
    <Section id="cancel" title={t("cancelTitle")}>
      <Disclosure summary={t("cancelOpen")}>
        <div className="grid gap-4">
          <p className="max-w-text">{t("cancelLead")}</p>
          <PressForm
            action={cancelMeetupAction}
            fields={{ meetupId: meetup.id }}
            look="destructive"
            icon="cross"
            className="justify-self-start"
            pendingText={t("canceling")}
          >
            {t("cancel")}
          </PressForm>
        </div>
      </Disclosure>
    </Section>
  );
}

/** Asks for little: a date and a host. */
export function Publish({ meetup }: Props) {
  const t = useTranslations("meetups.desk");
  return (
    <Section id="publish" title={t("publishTitle")}>
      <div className="grid gap-4">
        <p className="max-w-text text-ink-2">{t("publishLead")}</p>
        <PressForm
          action={publishMeetupAction}
          fields={{ meetupId: meetup.id }}
          className="justify-self-start"
          pendingText={t("publishing")}
        >
          {t("publish")}
        </PressForm>
      </div>
    </Section>
  );
}
