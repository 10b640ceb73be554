import { CardTitle } from "@/components/rsvps/card-title";
import { ActionButton } from "@/components/ui/form/action-button";
import { Address } from "@/components/ui/text/address";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { returnRsvpAction } from "@/lib/rsvps/actions";
import type { ShownAnswer } from "@/lib/rsvps/queries";
import { ConfirmAttempt } from "./confirm-attempt";
import { WrongAddress } from "./wrong-address";

type Props = { meetupId: string; answer: ShownAnswer; fields: Record<string, string> };

/** Instead of a seat, until the mailed code proves the address. */
export function CodeFirst({ meetupId, answer: { typedAddress }, fields }: Props) {
  const t = useTranslations("rsvps.codeFirst");
  if (typedAddress)
    return (
      <>
        <CardTitle icon="clock">{t("title")}</CardTitle>
        <p className="-mt-3 text-ink-2">
          {t.rich("lead", { address: () => <Address>{typedAddress}</Address> })}
        </p>
        <WrongAddress meetupId={meetupId} address={typedAddress} />
        <ConfirmAttempt meetupId={meetupId} />
      </>
    );
  return (
    <>
      <CardTitle icon="clock">{t("title")}</CardTitle>
      <p className="-mt-3 text-ink-2">{t("leadLinked")}</p>
      <ActionButton action={returnRsvpAction} fields={fields} pendingText={t("taking")} wide>
        {t("take")}
      </ActionButton>
    </>
  );
}
