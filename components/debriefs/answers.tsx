import type { Answers as Said } from "@/lib/debriefs/rules";
import { QUESTIONS } from "@/lib/debriefs/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = { locale: Locale; debrief: Said };

/** What is saved, in its own language, and which of it the recap shows. */
export function Answers({ locale, debrief }: Props) {
  const t = useTranslations("debriefs");
  const lang = debrief.language === locale ? undefined : debrief.language;
  return (
    <dl className="grid gap-3">
      {QUESTIONS.map((name) => (
        <div key={name}>
          <dt className="text-ink-2 text-sm">
            {t(`questions.${name}`)} {debrief[`${name}Shown`] && t("theirs.shown")}
          </dt>
          <dd className="wrap-anywhere whitespace-pre-line">
            {debrief[name] === null ? (
              t("theirs.nothing")
            ) : (
              <span lang={lang}>{debrief[name]}</span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
