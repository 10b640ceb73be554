import type { Locale } from "@/lib/platform/i18n/locales";
import type { ShownAnswer } from "@/lib/prompts/queries";

type Props = { locale: Locale; answers: ShownAnswer[] };

/** How a meetup's people complete the event's sentence. */
export function CityAnswers({ locale, answers }: Props) {
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {answers.map(({ id, text, locale: lang }) => (
        <li
          key={id}
          lang={lang === locale ? undefined : lang}
          className="wrap-anywhere rounded-card border border-hairline bg-card px-4 py-2 font-display font-semibold text-lg"
        >
          {text}
        </li>
      ))}
    </ul>
  );
}
