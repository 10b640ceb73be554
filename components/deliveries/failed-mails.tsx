import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { ActionButton } from "@/components/ui/form/action-button";
import { tryAgainAction } from "@/lib/deliveries/actions";
import type { NightMails } from "@/lib/deliveries/queries";
import type { Subject } from "@/lib/deliveries/rules";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  eventId: string;
  desk: Pick<NightMails, "failed" | "failedCount">;
  nameOf: (row: { subject: Subject; meetupId: string | null }) => string;
};

/** To whom and why not, without addresses, and a button that tries all of them again. */
export function FailedMails({ eventId, desk: { failed, failedCount: count }, nameOf }: Props) {
  const t = useTranslations("messages.deliveries");
  return (
    <Section id="failed" title={t("failedTitle")}>
      <div className="grid gap-4">
        <p className="max-w-text">{t("failedLead", { count })}</p>
        <ActionButton
          action={tryAgainAction}
          fields={{ eventId }}
          className="justify-self-start"
          pendingText={t("tryingAgain")}
        >
          {t("tryAgain")}
        </ActionButton>
        {failed.length < count && <p>{t("failedMore", { count: failed.length })}</p>}
        <ul className="grid gap-3">
          {failed.map(({ id, name, failure, ...row }) => (
            <Card as="li" key={id} className="grid gap-1">
              <p className="wrap-anywhere font-semibold">{name ?? t("noName")}</p>
              <p className="text-ink-2">{nameOf(row)}</p>
              <p>{t(`failures.${failure}`)}</p>
            </Card>
          ))}
        </ul>
      </div>
    </Section>
  );
}
