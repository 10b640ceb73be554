import { UnfoldingAction } from "@/components/ui/unfolding-action";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { revokeLinksAction } from "@/lib/rsvps/actions";

/** For a mail that was forwarded, or read by somebody else. */
export function RevokeLinks({ fields }: { fields: Record<string, string> }) {
  const t = useTranslations("rsvps.revoke");
  return (
    <UnfoldingAction
      open={t("open")}
      lead={t("lead")}
      action={revokeLinksAction}
      fields={fields}
      look="secondary"
      pendingText={t("pending")}
      doneText={t("done")}
    >
      {t("button")}
    </UnfoldingAction>
  );
}
