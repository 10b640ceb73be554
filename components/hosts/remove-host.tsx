import { UnfoldingAction } from "@/components/ui/unfolding-action";
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
    <UnfoldingAction
      open={t("remove-open")}
      of={host.name}
      lead={
        <>
          {t("remove-lead")} {isLast && t("remove-last")}
        </>
      }
      action={removeHostAction}
      fields={{ meetupId, userId: host.id }}
      look="destructive"
      icon="cross"
      pendingText={t("removing")}
    >
      {t("remove")} <span className="sr-only">{host.name}</span>
    </UnfoldingAction>
  );
}
