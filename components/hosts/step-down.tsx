import { UnfoldingAction } from "@/components/ui/unfolding-action";
import { stepDownAction } from "@/lib/hosts/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** `isLast`: nobody else would host; says what to do instead. */
export function StepDown({ meetupId, isLast }: { meetupId: string; isLast: boolean }) {
  const t = useTranslations("meetups");
  if (isLast) return <p className="max-w-text text-ink-2">{t("refusals.last-host")}</p>;
  return (
    <UnfoldingAction
      open={t("hosts.step-down-open")}
      lead={t("hosts.step-down-lead")}
      action={stepDownAction}
      fields={{ meetupId }}
      look="destructive"
      icon="cross"
      pendingText={t("hosts.stepping-down")}
    >
      {t("hosts.step-down")}
    </UnfoldingAction>
  );
}
