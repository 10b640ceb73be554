import { useLocale } from "next-intl";
import { foreign } from "@/components/reflections/byline";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { ShownPoint } from "@/lib/reflections/queries";

type Props = { eventSlug: string; questions: ShownPoint["asked"] };

/** The open questions that were made from a point. */
export function AskedFrom({ eventSlug, questions }: Props) {
  const t = useTranslations("openQuestions");
  const locale = useLocale();
  if (questions.length === 0) return null;
  return (
    <div className="grid gap-1">
      <p className="text-ink-2">{t("was-asked")}</p>
      <ul>
        {questions.map(({ slug, text, locale: written }) => (
          <li key={slug} className="wrap-anywhere">
            <a
              href={`/${locale}/n/${eventSlug}/questions/${slug}`}
              lang={foreign(written, locale)}
              className="inline-flex min-h-target items-center text-link underline-offset-4 hover:underline"
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
