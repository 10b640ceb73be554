import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { ActionButton } from "@/components/ui/form/action-button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { resubscribeAction, unsubscribeAction } from "@/lib/unsubscribes/actions";
import type { linkedTopic } from "@/lib/unsubscribes/queries";

type Props = {
  locale: Locale;
  mails: Awaited<ReturnType<typeof linkedTopic>>;
  token: string;
};

/** Where the link at the end of a mail leads. */
export function Unsubscribe({ locale, mails, token }: Props) {
  const t = useTranslations("people.unsubscribe");
  if (!mails)
    return (
      <Page title={t("unknownTitle")} lead={t("unknownLead")} width="text">
        <p>
          <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
        </p>
      </Page>
    );
  const topic = t(`topics.${mails.topic}`);
  if (mails.isOff)
    return (
      <Page title={t("doneTitle")} lead={t("doneLead", { topic })} width="text">
        <ActionButton action={resubscribeAction} fields={{ token }} pendingText={t("turningOn")}>
          {t("turnOn")}
        </ActionButton>
      </Page>
    );
  return (
    <Page title={t("title")} lead={t("lead", { topic })} width="text">
      <ActionButton
        action={unsubscribeAction}
        fields={{ token }}
        look="primary"
        pendingText={t("pending")}
      >
        {t("button")}
      </ActionButton>
    </Page>
  );
}
