import { useSlotName } from "@/components/line-ups/slot-name";
import { InLanguage } from "@/components/site/in-language";
import { Card } from "@/components/ui/card";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { ShownLineUp, ShownSlot } from "@/lib/slots/line-up-queries";
import { minutesUntil, type NextStep, whatsNext } from "@/lib/tonight/rules";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "startsAt" | "endsAt" | "timeZone">;
  lineUp: ShownLineUp | null;
  isCounted: boolean;
  now: Date;
};

/** What comes next, soonest first. */
export function WhatsNext({ locale, meetup, lineUp, isCounted, now }: Props) {
  const t = useTranslations("desk.next");
  const steps = whatsNext(meetup, { slots: lineUp?.slots ?? [], isCounted }, now);
  return (
    <Card as="section" aria-labelledby="next-title" className="grid gap-2">
      <h2 id="next-title" className="text-ink-2 text-sm">
        {t("title")}
      </h2>
      {steps.length > 0 ? (
        <ol className="grid gap-1.5">
          {steps.map((step) => (
            <li key={`${step.what} ${step.at.getTime()}`} className="first:font-bold first:text-lg">
              <Step {...{ locale, step, now }} timeZone={meetup.timeZone} />
            </li>
          ))}
        </ol>
      ) : (
        <p>{t("over")}</p>
      )}
    </Card>
  );
}

type StepProps = { locale: Locale; step: NextStep<ShownSlot>; timeZone: string; now: Date };

/** Minutes are counted where it is soon. */
const SOON = 90;

function Step({ locale, step, timeZone, now }: StepProps) {
  const [t, slotName] = [useTranslations("desk.next"), useSlotName(locale)];
  const minutes = minutesUntil(step.at, now);
  const when = formatTimeAt(step.at, timeZone, locale);
  const name =
    step.what === "slot" ? <InLanguage locale={locale} text={slotName(step.slot)} /> : t(step.what);
  return (
    <>
      {name}
      {step.what === "slot" && step.slot.talk && `, ${step.slot.talk.speakerName}`}
      {minutes === 0 ? ` · ${t("due")}` : ` · ${when}`}
      {minutes > 0 && minutes <= SOON && ` · ${t("in", { minutes })}`}
    </>
  );
}
