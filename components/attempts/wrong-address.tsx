import { ActionButton } from "@/components/ui/form/action-button";
import { Notice } from "@/components/ui/notice";
import { Address } from "@/components/ui/text/address";
import { fixAddressAction } from "@/lib/attempts/actions";
import { likelyAddress } from "@/lib/attempts/typo-rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { FixAddressForm } from "./fix-address-form";

type Props = { meetupId: string; address: string };

/** On the device where the address was typed, until it is confirmed. */
export function WrongAddress({ meetupId, address }: Props) {
  const t = useTranslations("rsvps.fix");
  const likely = likelyAddress(address);
  return (
    <>
      {likely && (
        <Notice>
          <div className="grid gap-3">
            <p>
              {t.rich("likely", {
                address: (mark) => (
                  <Address>
                    {likely}
                    {mark}
                  </Address>
                ),
              })}
            </p>
            <ActionButton
              action={fixAddressAction}
              fields={{ meetupId, address: likely }}
              look="secondary"
              pendingText={t("sending")}
            >
              {t("take")}
            </ActionButton>
          </div>
        </Notice>
      )}
      <FixAddressForm
        key={address}
        meetupId={meetupId}
        texts={{
          open: t("open"),
          label: t("label"),
          hint: t("hint"),
          send: t("send"),
          sending: t("sending"),
        }}
      />
    </>
  );
}
