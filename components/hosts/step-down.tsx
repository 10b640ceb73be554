import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { stepDownAction } from "@/lib/hosts/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** `isLast`: nobody else would host; says what to do instead. */
export function StepDown({ meetupId, isLast }: { meetupId: string; isLast: boolean }) {
  const t = useTranslations("meetups");
  if (isLast) return <p className="max-w-text text-ink-2">{t("refusals.last-host")}</p>;
  return (
    <Disclosure summary={t("hosts.step-down-open")}>
      <div className="grid max-w-text gap-3">
        <p className="text-ink-2">{t("hosts.step-down-lead")}</p>
        <ActionButton
          action={stepDownAction}
          fields={{ meetupId }}
          look="destructive"
          icon="cross"
          className="justify-self-start"
          pendingText={t("hosts.stepping-down")}
        >
          {t("hosts.step-down")}
        </ActionButton>
      </div>
    </Disclosure>
  );
}
