import { ButtonLink } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** Ways to subscribe to a feed by its absolute address. */
export function Subscribe({ address }: { address: string }) {
  const t = useTranslations("calendar.subscribe");
  // Programs that know the scheme subscribe instead of importing once.
  const webcal = address.replace(/^https?:/, "webcal:");
  const google = `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap gap-2">
        <ButtonLink href={webcal} icon="calendar">
          {t("program")}
        </ButtonLink>
        <ButtonLink href={google} target="_blank" rel="noopener nofollow" icon="external">
          {t("google")}
        </ButtonLink>
      </div>
      <p className="text-ink-2 text-sm">{t("address")}</p>
      <p className="select-all break-all font-mono text-sm">{address}</p>
      <CopyButton text={address} copiedText={t("copied")}>
        {t("copy")}
      </CopyButton>
    </div>
  );
}
