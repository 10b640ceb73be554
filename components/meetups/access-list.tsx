import { cx } from "@/components/ui/cx";
import { Disclosure } from "@/components/ui/disclosure";
import { Icon, type IconName } from "@/components/ui/icon";
import { accessFacts } from "@/lib/meetups/rules";
import type { AccessAnswer } from "@/lib/meetups/schema";
import type { Locale } from "@/lib/platform/i18n/locales";
import { pick } from "@/lib/platform/i18n/pick";
import { useTranslations } from "@/lib/platform/i18n/translations";
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

/** What is known in one line, with all of it behind it; the hosts are asked about the rest. */
export function AccessList({ locale, meetup, isPast }: Props) {
  const t = useTranslations("meetups.access");
  const ask = useTranslations("meetups.ask");
  const facts = accessFacts(meetup.access);
  const isKnown = facts.some((fact) => fact.answer !== "unknown" || fact.noteEn || fact.noteFr);
  const contact = pick(locale, meetup.accessContactEn, meetup.accessContactFr);
  if (!isKnown && !contact) {
    if (isPast) return null;
    return (
      <p className="text-ink-2">
        {t(meetup.accessAskedAt ? "askedAgain" : "allUnknown")} <a href="#hosts">{ask("open")}</a>
      </p>
    );
  }
  return (
    <Disclosure summary={<Line facts={facts} />}>
      <div className="grid gap-4">
        {isKnown && <AllFacts locale={locale} facts={facts} />}
        {contact && (
          <div>
            <p className="text-ink-2 text-sm">{t("contact")}</p>
            <OtherLanguage locale={locale} text={contact} />
          </div>
        )}
      </div>
    </Disclosure>
  );
}

type Facts = ReturnType<typeof accessFacts>;

/** "Access: Step-free · Quiet corner · No elevator; 7 not known yet". */
function Line({ facts }: { facts: Facts }) {
  const t = useTranslations("meetups.access");
  const of = (answer: AccessAnswer) => facts.filter((fact) => fact.answer === answer);
  const known = [
    ...of("yes").map(({ feature }) => t(`has.${feature}`)),
    ...of("no").map(({ feature }) => t(`lacks.${feature}`)),
  ];
  const unknown = of("unknown").length;
  return (
    <>
      {t("line")}{" "}
      <span className="font-normal">
        {known.join(" · ")}
        {known.length > 0 && unknown > 0 && "; "}
        {unknown > 0 && t("unknown", { count: unknown })}
      </span>
    </>
  );
}

/** Each fact as yes, no or unknown, with its note. */
function AllFacts({ locale, facts }: { locale: Locale; facts: Facts }) {
  const t = useTranslations("meetups.access");
  return (
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
              {note && <OtherLanguage locale={locale} text={note} className="text-ink-2 text-sm" />}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
