import type { Locale } from "@/lib/platform/i18n/locales";
import type { ShownAnswer } from "@/lib/prompts/queries";
import { SignPicture } from "./sign-picture";

type Props = { locale: Locale; answers: ShownAnswer[] };

/** How a meetup's people complete the event's sentence. */
export function CityAnswers({ locale, answers }: Props) {
  return (
    <ul className="mt-4 flex flex-wrap gap-2">
      {answers.map((answer) => (
        <li
          key={answer.id}
          lang={answer.locale === locale ? undefined : answer.locale}
          className="wrap-anywhere rounded-card border border-hairline bg-card px-4 py-2 font-display font-semibold text-lg"
        >
          {answer.text}
          <SignPicture answer={answer} className="my-2 max-h-60 w-auto max-w-full rounded-card" />
        </li>
      ))}
    </ul>
  );
}
