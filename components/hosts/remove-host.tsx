import { Disclosure } from "@/components/ui/disclosure";
import { ActionButton } from "@/components/ui/form/action-button";
import { removeHostAction } from "@/lib/hosts/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  meetupId: string;
  host: { id: string; name: string };
  /** Leaves the meetup without a host. */
  isLast: boolean;
};

/** For organizers: what removing a host means unfolds before the button. */
export function RemoveHost({ meetupId, host, isLast }: Props) {
  const t = useTranslations("meetups.hosts");
  return (
    <Disclosure summary={t("remove-open")} of={host.name}>
      <div className="grid max-w-text gap-3">
        <p className="text-ink-2">
          {t("remove-lead")} {isLast && t("remove-last")}
        </p>
        <ActionButton
          action={removeHostAction}
          fields={{ meetupId, userId: host.id }}
          look="destructive"
          icon="cross"
          className="justify-self-start"
          pendingText={t("removing")}
        >
          {t("remove")} <span className="sr-only">{host.name}</span>
        </ActionButton>
      </div>
    </Disclosure>
  );
}
