import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import type { Theme } from "@/lib/preferences/schema";
import { ThemeForm } from "./theme-form";

type Props = { locale: Locale; chosen: Theme | undefined };

export async function ThemeChoice({ locale, chosen }: Props) {
  const t = await getTranslations({ locale, namespace: "site.theme" });
  const texts = {
    label: t("label"),
    system: t("system"),
    light: t("light"),
    dark: t("dark"),
  };
  return <ThemeForm chosen={chosen ?? "system"} texts={texts} />;
}
