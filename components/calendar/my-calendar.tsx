import { Section } from "@/components/site/section";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { renewFeedAction } from "@/lib/people/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { Subscribe } from "./subscribe";

/** The secret address of the signed-in person's feed, and how to end it. */
export function MyCalendar({ address, version }: { address: string; version: number }) {
  const t = useTranslations("rsvps.calendar.mine");
  return (
    <Section id="calendar" title={t("title")}>
      <p className="mb-4 max-w-text">{t("lead")}</p>
      <Subscribe address={address} />
      <Disclosure summary={t("renewOpen")} className="mt-3">
        <p className="max-w-text pt-2">{t("renewLead")}</p>
        <ActionButton
          action={renewFeedAction}
          fields={{ version }}
          look="secondary"
          className="mt-4 justify-self-start"
          pendingText={t("renewing")}
          doneText={t("renewed")}
        >
          {t("renew")}
        </ActionButton>
      </Disclosure>
    </Section>
  );
}
