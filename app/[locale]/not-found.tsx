import { useLocale, useTranslations } from "next-intl";
import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";

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
