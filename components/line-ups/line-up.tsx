import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownLineUp } from "@/lib/slots/line-up-queries";
import { useSlotName } from "./slot-name";

type Props = {
  locale: Locale;
  /** Null if not published. */
  lineUp: ShownLineUp | null;
  /** The city page's path, with the language. */
  cityPath: string;
  /** Whether the meetup still takes proposals. */
  takesProposals: boolean;
};

/** A short line-up for the city page, with a link to propose a talk. */
export function LineUp({ locale, lineUp, cityPath, takesProposals }: Props) {
  const t = useTranslations("talks.line-up");
  const name = useSlotName(locale);
  const propose = takesProposals && (
    <ButtonLink href={`${cityPath}/propose`} icon="microphone">
      {t("propose")}
    </ButtonLink>
  );
  if (!lineUp || lineUp.slots.length === 0)
    return (
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <p className="text-ink-2">{t("none")}</p>
        {propose}
      </div>
    );
  return (
    <div className="grid gap-4">
      <ol className="grid">
        {lineUp.slots.map((slot) => {
          const { text, lang } = name(slot);
          return (
            <li
              key={slot.id}
              className="grid grid-cols-[5.5rem_1fr] gap-3 border-hairline border-t py-2.5"
            >
              <span className="whitespace-nowrap font-mono text-sm tabular-nums leading-7">
                {formatTimeAt(slot.startsAt, lineUp.timeZone, locale)}
              </span>
              <span className="min-w-0">
                <span lang={lang} className={slot.talk ? "font-semibold" : "text-ink-2"}>
                  {text}
                </span>
                {slot.talk && (
                  <span className="block text-ink-2 text-sm">{slot.talk.speakerName}</span>
                )}
              </span>
            </li>
          );
        })}
      </ol>
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${cityPath}/line-up`} icon="clock">
          {t("whole")}
        </ButtonLink>
        {propose}
      </div>
    </div>
  );
}
