import { useTranslations } from "next-intl";
import { cx } from "@/components/ui/cx";
import { Icon, type IconName } from "@/components/ui/icon";
import { accessFacts } from "@/lib/meetups/rules";
import type { AccessAnswer } from "@/lib/meetups/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { OtherLanguage } from "./other-language";

const looks: Record<AccessAnswer, { icon: IconName; className: string }> = {
  yes: { icon: "check", className: "text-ok" },
  no: { icon: "cross", className: "text-danger" },
  unknown: { icon: "minus", className: "text-ink-2" },
};

type Props = {
  locale: Locale;
  /** A past meetup lists no unknown facts. */
  isPast: boolean;
  meetup: Pick<SnapshotMeetup, "access" | "accessAskedAt" | "accessContactEn" | "accessContactFr">;
};

/** Each access fact as yes, no or unknown, with its note, and whom to ask about the rest. */
export function AccessList({ locale, meetup, isPast }: Props) {
  const t = useTranslations("meetups.access");
  const facts = accessFacts(meetup.access);
  const known = facts.filter((fact) => fact.answer !== "unknown" || fact.noteEn || fact.noteFr);
  const contact = pick(locale, meetup.accessContactEn, meetup.accessContactFr);
  if (isPast && known.length === 0) return null;
  return (
    <div className="grid gap-4">
      <h3 className="text-lg">{t("title")}</h3>
      {known.length === 0 && (
        <p className="text-ink-2">{t(meetup.accessAskedAt ? "askedAgain" : "allUnknown")}</p>
      )}
      {known.length > 0 && (
        <ul className="grid gap-3 sm:grid-cols-2 sm:gap-x-6">
          {facts.map(({ feature, answer, noteEn, noteFr }) => {
            const note = pick(locale, noteEn, noteFr);
            return (
              <li key={feature} className="flex gap-2.5">
                <Icon name={looks[answer].icon} className={cx("mt-0.5", looks[answer].className)} />
                <div className="min-w-0">
                  <p>
                    {t(`features.${feature}`)}
                    <strong className={cx("ml-2 font-semibold", looks[answer].className)}>
                      {t(`answers.${answer}`)}
                    </strong>
                  </p>
                  {note && (
                    <OtherLanguage locale={locale} text={note} className="text-ink-2 text-sm" />
                  )}
                </div>
              </li>
            );
          })}
        </ul>
      )}
      {contact && (
        <div>
          <p className="text-ink-2 text-sm">{t("contact")}</p>
          <OtherLanguage locale={locale} text={contact} />
        </div>
      )}
    </div>
  );
}
