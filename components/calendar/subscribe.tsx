import { useTranslations } from "@/lib/platform/i18n/translations";
import { SubscribeLinks } from "./subscribe-links";

/** Ways to subscribe to a feed by its absolute address. */
export function Subscribe({ address }: { address: string }) {
  const t = useTranslations("rsvps.calendar.subscribe");
  return (
    <SubscribeLinks
      address={address}
      texts={{
        program: t("program"),
        google: t("google"),
        address: t("address"),
        copy: t("copy"),
        copied: t("copied"),
      }}
    />
  );
}
