import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { revokeLinksAction } from "@/lib/rsvps/actions";

/** For a mail that was forwarded, or read by somebody else. */
export function RevokeLinks({ fields }: { fields: Record<string, string> }) {
  const t = useTranslations("rsvps.revoke");
  return (
    <Disclosure summary={t("open")}>
      <p className="max-w-text pt-2">{t("lead")}</p>
      <ActionButton
        action={revokeLinksAction}
        fields={fields}
        look="secondary"
        className="mt-4 justify-self-start"
        pendingText={t("pending")}
        doneText={t("done")}
      >
        {t("button")}
      </ActionButton>
    </Disclosure>
  );
}
