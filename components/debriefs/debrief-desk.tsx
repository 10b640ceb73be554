import type { ReactNode } from "react";
import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Notice } from "@/components/ui/notice";
import type { DeskDebrief } from "@/lib/debriefs/queries";
import { debriefRefusal } from "@/lib/debriefs/rules";
import { QUESTIONS } from "@/lib/debriefs/schema";
import type { ShownMeetup } from "@/lib/meetups/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt } from "@/lib/platform/time/format-instant";
import { Answers } from "./answers";
import { DebriefForm } from "./debrief-form";
import { RecordedFacts } from "./recorded-facts";

type Props = {
  locale: Locale;
  meetup: Pick<ShownMeetup, "id" | "status" | "endsAt" | "timeZone">;
  desk: DeskDebrief;
  now: Date;
};

/** A city's night on one page: what was recorded, and three questions to its hosts. */
export function DebriefDesk({ locale, meetup, desk, now }: Props) {
  const t = useTranslations("debriefs");
  const refusal = debriefRefusal(meetup, now);
  if (refusal)
    return (
      <Page title={t("title")} width="column">
        <Notice>{t(`refusals.${refusal}`)}</Notice>
      </Page>
    );
  return (
    <Page title={t("title")} lead={t("lead")} width="column">
      <Section id="recorded" title={t("recorded.title")}>
        <RecordedFacts locale={locale} recorded={desk.recorded} />
      </Section>
      <Section id="questions" title={t("questions.title")}>
        <Questions {...{ locale, meetup, now }} debrief={desk.debrief} />
      </Section>
    </Page>
  );
}

type QuestionsProps = Omit<Props, "desk"> & { debrief: DeskDebrief["debrief"] };

function Questions({ locale, meetup, debrief }: QuestionsProps) {
  const t = useTranslations("debriefs");
  const hidden = (text: ReactNode) => <span className="sr-only">{text}</span>;
  const questions = QUESTIONS.map((name) => {
    const question = t(`questions.${name}`);
    const show = t.rich("questions.showOf", { question, hidden });
    return { name, question, show };
  });
  const last = debrief && {
    name: debrief.savedByName ?? t("questions.somebody"),
    when: formatDateTimeAt(debrief.savedAt, meetup.timeZone, locale),
  };
  return (
    <div className="grid gap-4">
      <DebriefForm
        meetupId={meetup.id}
        locale={locale}
        debrief={debrief}
        questions={questions}
        theirs={debrief && <Theirs {...{ locale, debrief }} />}
        texts={{
          hint: t("questions.hint"),
          showHint: t("questions.showHint"),
          language: t("questions.language"),
          en: t("questions.en"),
          fr: t("questions.fr"),
          save: t("questions.save"),
          saveMine: t("questions.saveMine"),
          saving: t("questions.saving"),
          saved: t("questions.saved"),
          offline: t("questions.offline"),
          savesItself: t("questions.savesItself"),
        }}
      />
      {last && <p className="text-ink-2 text-sm">{t("questions.lastSaved", last)}</p>}
    </div>
  );
}

type TheirsProps = { locale: Locale; debrief: NonNullable<DeskDebrief["debrief"]> };

/** What another host saved, beside what was typed. */
function Theirs({ locale, debrief }: TheirsProps) {
  const t = useTranslations("debriefs");
  return (
    <div className="grid gap-3">
      <h3 className="font-semibold">
        {t("theirs.title", { name: debrief.savedByName ?? t("questions.somebody") })}
      </h3>
      <Answers {...{ locale, debrief }} />
    </div>
  );
}
