import { Section } from "@/components/site/section";
import { Address } from "@/components/ui/text/address";
import { CONFIRM_HOURS } from "@/lib/people/address-rules";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { AddressForm } from "./address-form";

/** The address of the signed-in person, and how to change it. */
export function OwnAddress({ address }: { address: string }) {
  const t = useTranslations("people.address");
  return (
    <Section id="own-address" title={t("title")}>
      <p className="mb-4 max-w-text">
        {t.rich("lead", { address: () => <Address>{address}</Address> })}
      </p>
      <AddressForm
        texts={{
          label: t("new"),
          hint: t("hint"),
          ask: t("ask"),
          asking: t("asking"),
          asked: t("asked", { hours: CONFIRM_HOURS, address: "#" }),
        }}
      />
    </Section>
  );
}
