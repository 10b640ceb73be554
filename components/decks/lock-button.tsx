import { ActionButton } from "@/components/ui/form/action-button";
import { lockDeckAction } from "@/lib/decks/actions";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { deckId: string; isLocked: boolean; talk: { title: string } };

/** A host keeps the slides as they are, or lets a newer version be sent. */
export function LockButton({ deckId, isLocked, talk }: Props) {
  const t = useTranslations("decks.desk");
  const action = t(isLocked ? "unlock" : "lock");
  return (
    <ActionButton
      action={lockDeckAction}
      fields={{ deckId, lock: String(!isLocked) }}
      look="secondary"
      name={t("of", { action, name: talk.title })}
      pendingText={t("working")}
    >
      {action}
    </ActionButton>
  );
}
