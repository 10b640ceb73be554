import { InLanguage } from "@/components/site/in-language";
import type { TalkCall } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";

type Props = { locale: Locale; call: TalkCall; town: string };

/** What a city asks of whoever proposes a talk. */
export function CallFacts({ locale, call, town }: Props) {
  const t = useTranslations("talks.call");
  const rules = pick(locale, call.rulesEn, call.rulesFr);
  const facts = [
    call.untilDate && t("fact-until", { date: formatDate(call.untilDate, locale), town }),
    call.answersDate && t("fact-answers-by", { date: formatDate(call.answersDate, locale) }),
    call.slots && t("fact-slots", { count: call.slots }),
  ].filter((fact) => fact !== null && fact !== 0);
  return (
    <>
      {facts.length > 0 && (
        <ul className="list-disc pl-5">
          {facts.map((fact) => (
            <li key={fact}>{fact}</li>
          ))}
        </ul>
      )}
      {rules && (
        <p className="max-w-text whitespace-pre-line">
          <InLanguage locale={locale} text={rules} />
        </p>
      )}
    </>
  );
}
