import { useLocale } from "next-intl";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { useTranslations } from "@/lib/platform/i18n/translations";

/** The same for missing and for forbidden pages. */
export default function NotFoundPage() {
  const t = useTranslations("site.notFound");
  const locale = useLocale();
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <p>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </p>
    </Page>
  );
}
