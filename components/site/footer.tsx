import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import type { Theme } from "@/lib/preferences/schema";
import { FooterContent } from "./footer-content";

type Props = {
  locale: Locale;
  path: string;
  theme: Theme | undefined;
};

const tagged = (tag: string) => (text: string) => `<${tag}>${text}</${tag}>`;

export async function Footer({ locale, path, theme }: Props) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <FooterContent
      {...{ locale, path }}
      theme={theme ?? "system"}
      credits={[
        t.markup("footer.map", { earth: tagged("earth"), atlas: tagged("atlas") }),
        t.markup("footer.clocks", { tz: tagged("tz") }),
        t.markup("footer.fonts", { ofl: tagged("ofl") }),
        t("footer.licence"),
      ]}
      texts={{
        tagline: t("tagline"),
        nav: t("header.nav-bottom"),
        nights: t("header.nights"),
        start: t("header.start"),
        label: t("theme.label"),
        system: t("theme.system"),
        light: t("theme.light"),
        dark: t("theme.dark"),
      }}
    />
  );
}
