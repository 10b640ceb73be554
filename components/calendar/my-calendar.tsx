import { Section } from "@/components/site/section";
import { UnfoldingAction } from "@/components/ui/unfolding-action";
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
      <div className="mt-3">
        <UnfoldingAction
          open={t("renewOpen")}
          lead={t("renewLead")}
          action={renewFeedAction}
          fields={{ version }}
          look="secondary"
          pendingText={t("renewing")}
          doneText={t("renewed")}
        >
          {t("renew")}
        </UnfoldingAction>
      </div>
    </Section>
  );
}
