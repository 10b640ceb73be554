import { buttonClass } from "@/components/ui/button-look";
import type { Locale } from "@/lib/platform/i18n/locales";
import { Logo } from "./logo";
import { OtherLanguage } from "./other-language";

export type SmallPageTexts = { title: string; lead: string; home: string; again?: string };

type Props = {
  locale: Locale;
  texts: SmallPageTexts;
  /** The page's path without its language. */
  path: string;
};

/** The body of a page that has to do without scripts, without requests, and without the layout. */
export function SmallPage({ locale, texts, path }: Props) {
  return (
    <div lang={locale} className="min-h-dvh bg-paper font-text text-ink">
      <header className="border-hairline border-b">
        <div className="mx-auto flex max-w-page items-center justify-between px-4 py-2 sm:px-6">
          <a href={`/${locale}`} className="rounded-small py-1.5">
            <Logo name="Rollcall" />
          </a>
          <OtherLanguage locale={locale} path={path} />
        </div>
      </header>
      {/* biome-ignore lint/a11y/useSemanticElements: <main> may not stand in <noscript> */}
      <div role="main" className="mx-auto grid max-w-[45rem] gap-4 px-4 py-16 sm:px-6">
        <h1 className="text-3xl">{texts.title}</h1>
        <p className="text-ink-2 text-lg">{texts.lead}</p>
        <div className="flex flex-wrap gap-3">
          {texts.again && (
            <a href={`/${locale}${path}`} className={buttonClass({ look: "primary" })}>
              {texts.again}
            </a>
          )}
          <a href={`/${locale}`} className={buttonClass()}>
            {texts.home}
          </a>
        </div>
      </div>
    </div>
  );
}
