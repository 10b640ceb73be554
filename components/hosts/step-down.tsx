import { useTranslations } from "next-intl";
import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { stepDownAction } from "@/lib/hosts/actions";

/** `isLast`: nobody else would host; says what to do instead of offering the button. */
export function StepDown({ meetupId, isLast }: { meetupId: string; isLast: boolean }) {
  const t = useTranslations("meetups");
  return (
    <Disclosure summary={t("hosts.step-down-open")}>
      <div className="grid max-w-text gap-3">
        <p className="text-ink-2">{isLast ? t("refusals.last-host") : t("hosts.step-down-lead")}</p>
        <ActionButton
          action={stepDownAction}
          fields={{ meetupId }}
          look="destructive"
          className="justify-self-start"
          pendingText={t("hosts.stepping-down")}
          closed={isLast}
        >
          {t("hosts.step-down")}
        </ActionButton>
      </div>
    </Disclosure>
  );
}
