import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { given, type RunLineUp } from "@/lib/board/stage-rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatDateTimeAt, formatTimeAt } from "@/lib/platform/time/format-instant";
import { townNames } from "@/lib/share/sentence-rules";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { submissionRefusal } from "@/lib/talks/rules";
import { EveningLine } from "./evening-line";
import { Timeline } from "./timeline";

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    | "slug"
    | "eventSlug"
    | "city"
    | "localDate"
    | "timeZone"
    | "stripPlace"
    | "startsLocal"
    | "status"
    | "eventStatus"
    | "endsAt"
    | "talkCall"
  >;
  running: { lineUp: RunLineUp; onId?: string | null } | null;
  now: Date;
};

export function LineUpScreen({ locale, meetup, running, now }: Props) {
  const lineUp = running?.lineUp;
  const t = useTranslations("talks.line-up");
  const all = useTranslations("lineUps.event");
  const versions = useTranslations("lineUps.versions");
  const town = placeName(meetup, locale);
  const title = t("title-in", townNames(town, locale));
  const cityPath = `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`;
  const propose = submissionRefusal(meetup, now) === null && (
    <ButtonLink href={`${cityPath}/propose`} icon="microphone">
      {t("propose")}
    </ButtonLink>
  );
  const back = { href: cityPath, text: t("back", { town }) };
  const evening = lineUp && given(lineUp);
  const last = evening?.slots.at(-1) ?? lineUp?.slots.at(-1);
  if (!lineUp || !evening || !last)
    return (
      <Page title={title} back={back}>
        <EmptyState action={propose || undefined}>{t("none")}</EmptyState>
      </Page>
    );
  const time = (instant: Date) => formatTimeAt(instant, lineUp.timeZone, locale);
  const twenty = lineUp.slots.some((slot) => slot.talk?.format === "twenty_twenty");
  return (
    <Page
      title={title}
      back={back}
      lead={
        <>
          <p>{t("clock", { start: time(lineUp.startsAt), end: time(last.endsAt), town })}</p>
          {twenty && <p>{t("twenty")}</p>}
          {lineUp.publishedAt && (
            <p className="text-ink-2 text-sm">
              {versions("which", {
                version: lineUp.version,
                date: formatDateTimeAt(lineUp.publishedAt, lineUp.timeZone, locale),
              })}
            </p>
          )}
        </>
      }
    >
      <EveningLine locale={locale} lineUp={evening} label={t("drawing")} />
      <Timeline
        {...{ locale, lineUp, now }}
        onId={running.onId}
        talks={meetup.status === "published" ? `${cityPath}/talks` : null}
      />
      {meetup.eventStatus !== "draft" && (
        <p>
          <a
            href={`/${locale}/n/${meetup.eventSlug}/line-ups`}
            className="inline-flex min-h-target items-center text-link hover:underline"
          >
            {all("all")}
          </a>
        </p>
      )}
      {propose && <div>{propose}</div>}
    </Page>
  );
}
