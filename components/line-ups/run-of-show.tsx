import { CoSpeakersNeeds } from "@/components/co-speakers/invited";
import { PrintButton } from "@/components/door/paper/print-button";
import { deskPath } from "@/components/host-desk/frame";
import { Page } from "@/components/site/page";
import { cx } from "@/components/ui/cx";
import type { RunOfShow as Shown } from "@/lib/line-ups/run-of-show-queries";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { useDuration } from "./duration";
import { useSlotName } from "./slot-name";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "slug" | "eventSlug" | "city" | "localDate">;
  lineUp: Shown;
};

type Slot = Shown["slots"][number];

/** The evening on one sheet, for whoever leads through it. */
export function RunOfShow({ locale, meetup, lineUp }: Props) {
  const [t, paper] = [useTranslations("lineUps.run-of-show"), useTranslations("door.paper")];
  const about = { place: placeName(meetup, locale), date: formatDate(meetup.localDate, locale) };
  const last = lineUp.slots.at(-1);
  const time = (instant: Date) => formatTimeAt(instant, lineUp.timeZone, locale);
  return (
    <Page
      title={t("title")}
      lead={
        <span className="print:block print:text-sm print:leading-tight">{t("lead", about)}</span>
      }
      back={{ href: deskPath(locale, meetup, "line-up"), text: t("back") }}
    >
      <PrintButton>{paper("print")}</PrintButton>
      {last ? (
        <div className="grid gap-6 print:gap-2">
          <ol className="grid">
            {lineUp.slots.map((slot) => (
              <Row key={slot.id} {...{ locale, slot }} start={time(slot.startsAt)} />
            ))}
          </ol>
          <p className="font-semibold print:text-sm">
            {t("ends", { end: time(last.endsAt), close: time(lineUp.closesAt) })}
          </p>
        </div>
      ) : (
        <p className="text-ink-2">{t("empty")}</p>
      )}
    </Page>
  );
}

/** On paper, one text a slot: eight speakers with all that they said are one sheet. */
const SAID = "text-sm print:inline print:text-xs print:leading-tight print:before:content-['_·_']";

function Row({ locale, slot, start }: { locale: Locale; slot: Slot; start: string }) {
  const t = useTranslations("lineUps.run-of-show");
  const talks = useTranslations("talks");
  const duration = useDuration();
  const { text, lang } = useSlotName(locale)(slot);
  const { talk, said } = slot;
  const facts = [
    duration(slot.seconds),
    ...(talk ? [talks(`formats.${talk.format}`)] : []),
    ...(talk && talk.locale !== locale ? [talks(`languages.${talk.locale}`)] : []),
    ...(said?.isFirstTime ? [talks("desk.first-time")] : []),
    ...(slot.changeoverSeconds > 0
      ? [talks("line-up.changeover", { seconds: slot.changeoverSeconds })]
      : []),
  ];
  return (
    <li className="grid break-inside-avoid grid-cols-[5.5rem_1fr] gap-x-4 border-control border-t py-2 print:py-1 print:text-xs print:leading-tight">
      <span className="whitespace-nowrap font-mono font-semibold tabular-nums">{start}</span>
      <div className="wrap-anywhere min-w-0 print:line-clamp-5">
        <div>
          <p className="print:inline">
            {talk && (
              <span className="font-semibold">{t("speaker", { name: talk.speakerName })} </span>
            )}
            <span lang={lang} className={talk ? undefined : "font-semibold"}>
              {text}
            </span>
          </p>
          <p className={SAID}>{facts.join(" · ")}</p>
          {said && talk && <Said {...{ said }} lang={talk.locale} />}
        </div>
      </div>
    </li>
  );
}

const FORBIDS = [
  ["mayBeFilmed", "filmed"],
  ["mayBePhotographed", "photographed"],
  ["mayBeQuoted", "quoted"],
] as const;

function Said({ said, lang }: { said: NonNullable<Slot["said"]>; lang: Locale }) {
  const t = useTranslations("lineUps.run-of-show");
  const forbidden = FORBIDS.flatMap(([may, what]) => (said[may] ? [] : t(`no.${what}`)));
  return (
    <>
      {forbidden.length > 0 && <p className={cx(SAID, "font-semibold")}>{forbidden.join(" · ")}</p>}
      {said.needs && (
        <p className={SAID}>
          {t("needs")} <span lang={lang}>{said.needs}</span>
        </p>
      )}
      <CoSpeakersNeeds talk={said} className={SAID} />
      {said.bio && (
        <p className={SAID}>
          {t("about")} <span lang={lang}>{said.bio}</span>
        </p>
      )}
    </>
  );
}
