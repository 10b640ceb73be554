import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import type { Locale } from "@/lib/platform/i18n/locales";
import { translator } from "@/lib/platform/i18n/translator";

type Props = { lang: Locale; title: string; href: string; children: ReactNode };

/** The same text in the other language, with a link to that page. */
export function OtherLanguageText({ lang, title, href, children }: Props) {
  const t = translator(lang, "invitations.accept");
  return (
    <div lang={lang}>
      <Card as="section" ground="sunk" className="grid gap-5">
        <h2 className="text-2xl">{title}</h2>
        {children}
        <ButtonLink href={href} hrefLang={lang} icon="globe" className="justify-self-start">
          {t("in-this-language")}
        </ButtonLink>
      </Card>
    </div>
  );
}
