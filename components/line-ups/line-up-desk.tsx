import type { ReactNode } from "react";
import { deskPath, stagePath } from "@/components/host-desk/frame";
import { useClockTexts } from "@/components/site/clock-texts";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import type { RemovedSlot } from "@/lib/desks/removed-queries";
import { takesTemplate } from "@/lib/line-ups/rules";
import { CUES } from "@/lib/line-ups/schema";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTime } from "@/lib/platform/time/format";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { DeskLineUp } from "@/lib/slots/line-up-queries";
import { startFingerprint } from "@/lib/slots/rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { AddSlotForm } from "./add-slot-form";
import { EveningLine } from "./evening-line";
import { LineUpStartForm } from "./line-up-start-form";
import { SlotList } from "./slot-list";
import { Templates } from "./templates";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "slug" | "eventSlug" | "timeZone" | "city">;
  lineUp: DeskLineUp;
  /** Removed a moment ago. */
  removed: RemovedSlot[];
  formKey: string;
  /** Whether it is published, and what changed since. */
  publication: ReactNode;
  /** What the hosts should look after. */
  problems: ReactNode;
  changesByOthers: ReactNode;
  /** What was typed for a slot that is gone. */
  unsaved: ReactNode;
};

/** The order of the evening: every start follows from what comes before it. */
export function LineUpDesk({
  locale,
  meetup,
  lineUp,
  removed,
  formKey,
  publication,
  problems,
  changesByOthers,
  unsaved,
}: Props) {
  const t = useTranslations("talks.desk");
  const [more, stage] = [useTranslations("lineUps.run-of-show"), useTranslations("stage.emcee")];
  const proposals = (
    <ButtonLink href={deskPath(locale, meetup, "proposals")}>{t("to-proposals")}</ButtonLink>
  );
  return (
    <Page title={t("line-up-title")} lead={<p>{t("line-up-lead")}</p>}>
      {unsaved}
      {lineUp.slots.length > 0 && (
        <div className="flex flex-wrap gap-3">
          {proposals}
          <ButtonLink href={`${deskPath(locale, meetup, "line-up")}/run-of-show`}>
            {more("title")}
          </ButtonLink>
          <ButtonLink href={stagePath(locale, meetup)}>{stage("title")}</ButtonLink>
        </div>
      )}
      <div className="grid gap-6">
        {lineUp.slots.length === 0 ? (
          <EmptyState action={proposals}>{t("empty")}</EmptyState>
        ) : (
          <>
            {publication}
            <Ends locale={locale} meetup={meetup} lineUp={lineUp} />
            {problems}
          </>
        )}
        {changesByOthers}
        <SlotList {...{ locale, meetup, removed }} slots={lineUp.slots} />
        {takesTemplate(lineUp.slots) && (
          <Templates formKey={formKey} meetupId={meetup.id} talks={lineUp.slots} />
        )}
      </div>
      <Section id="add" title={t("add-title")}>
        <Card as="div">
          <AddSlotForm meetupId={meetup.id} formKey={formKey} texts={useAddTexts()} />
        </Card>
      </Section>
      <Card as="div">
        <LineUpStartForm
          meetupId={meetup.id}
          startsLocal={lineUp.startsLocal ? formatTime(lineUp.startsLocal, locale) : ""}
          startsChoice={lineUp.startsChoice ?? ""}
          mark={startFingerprint(lineUp)}
          texts={{
            start: t("start"),
            hint: t("start-hint", { town: placeName(meetup, locale) }),
            save: t("save"),
            saving: t("saving"),
            saved: t("saved"),
            clock: useClockTexts(),
          }}
        />
      </Card>
    </Page>
  );
}

function useAddTexts() {
  const t = useTranslations("talks");
  const more = useTranslations("lineUps.desk");
  return {
    kind: t("desk.kind"),
    kinds: CUES.map((value) => ({ value, label: t(`cues.${value}`) })),
    minutes: t("desk.minutes"),
    seconds: more("seconds"),
    titleEn: t("desk.title-en"),
    titleFr: t("desk.title-fr"),
    optional: t("desk.optional"),
    add: t("desk.add"),
    adding: t("desk.adding"),
    added: t("desk.added"),
  };
}

function Ends({ locale, meetup, lineUp }: Pick<Props, "locale" | "meetup" | "lineUp">) {
  const t = useTranslations("talks");
  const last = lineUp.slots.at(-1);
  if (!last) return null;
  const time = (instant: Date) => formatTimeAt(instant, lineUp.timeZone, locale);
  return (
    <div className="grid gap-3">
      <EveningLine locale={locale} lineUp={lineUp} label={t("line-up.drawing")} />
      <p className="text-ink-2">
        {t("desk.ends", { end: time(last.endsAt), town: placeName(meetup, locale) })}
      </p>
    </div>
  );
}
