import { Section } from "@/components/site/section";
import { ActionButton } from "@/components/ui/form/action-button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { LOCALES } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDate } from "@/lib/platform/time/format";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { closeTalkCallAction } from "@/lib/talk-calls/actions";
import { callRefusal, offeredFormats, offeredLanguages } from "@/lib/talk-calls/rules";
import { FORMATS } from "@/lib/talk-calls/schema";
import { TalkCallForm } from "./talk-call-form";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "revision" | "timeZone" | "talkCall">;
  town: string;
  now: Date;
};

/** Whether the city asks for talks, and the form with what it asks for. */
export function TalkCallDesk({ locale, meetup, town, now }: Props) {
  const t = useTranslations("talks.call");
  const { id: meetupId, talkCall } = meetup;
  const refusal = callRefusal(talkCall, meetup.timeZone, now);
  const untilDate = talkCall?.untilDate && formatDate(talkCall.untilDate, locale);
  const open = untilDate ? t("open-until", { date: untilDate, town }) : t("open");
  const form = <CallForm {...{ locale, meetup, town }} />;
  return (
    <Section id="call" title={t("title")}>
      <p className="max-w-text text-ink-2">{refusal ? t(`desk.${refusal}`) : open}</p>
      {talkCall ? (
        <div className="mt-4 grid justify-items-start gap-4">
          {form}
          {refusal !== "deadline-passed" && (
            <ActionButton
              action={closeTalkCallAction}
              fields={{ meetupId, close: String(talkCall.closedAt === null) }}
              look="secondary"
              pendingText={t("working")}
            >
              {talkCall.closedAt ? t("reopen") : t("close")}
            </ActionButton>
          )}
        </div>
      ) : (
        <div className="mt-4">{form}</div>
      )}
    </Section>
  );
}

function CallForm({ meetup, town }: Omit<Props, "now">) {
  const [t, talks] = [useTranslations("talks.call"), useTranslations("talks")];
  const { id, revision, talkCall } = meetup;
  return (
    <TalkCallForm
      fields={{ meetupId: id, revision }}
      before={{
        untilDate: talkCall?.untilDate ?? "",
        answersDate: talkCall?.answersDate ?? "",
        slots: String(talkCall?.slots ?? ""),
        rulesEn: talkCall?.rulesEn ?? "",
        rulesFr: talkCall?.rulesFr ?? "",
        formats: [...offeredFormats(talkCall)],
        languages: [...offeredLanguages(talkCall)],
      }}
      choices={{
        formats: FORMATS.map((value) => ({
          value,
          label: talks(`formats.${value}`),
          hint: talks(`format-hints.${value}`),
        })),
        languages: LOCALES.map((value) => ({ value, label: talks(`languages.${value}`) })),
      }}
      texts={{
        untilDate: t("until"),
        untilDateHint: t("until-hint", { town }),
        answersDate: t("answers-by"),
        answersDateHint: t("answers-by-hint"),
        formats: t("formats"),
        languages: t("languages"),
        slots: t("slots"),
        slotsHint: t("slots-hint"),
        rulesEn: t("rules-en"),
        rulesFr: t("rules-fr"),
        rulesHint: t("rules-hint"),
        optional: talks("propose.optional"),
        change: talkCall && t("change"),
        save: talkCall ? t("save") : t("open-save"),
        saving: t("working"),
        saved: t("saved"),
      }}
    />
  );
}
