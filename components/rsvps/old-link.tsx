import { useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";

/** A truncated or replaced link. */
export function OldLink({ locale }: { locale: Locale }) {
  const t = useTranslations("rsvps.link");
  return (
    <Page title={t("oldTitle")} lead={t("old")} width="text">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/sign-in?to=/me`} look="primary">
          {t("signIn")}
        </ButtonLink>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </div>
    </Page>
  );
}
