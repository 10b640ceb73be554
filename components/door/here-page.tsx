import { Page } from "@/components/site/page";
import { Section } from "@/components/site/section";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import type { hereFor } from "@/lib/arrivals/queries";
import type { HereIssue } from "@/lib/arrivals/rules";
import { placeName } from "@/lib/meetups/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import { formatTimeAt } from "@/lib/platform/time/format-instant";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { HereByName, HereTap } from "./here-forms";

type Props = {
  locale: Locale;
  meetup: Pick<SnapshotMeetup, "id" | "slug" | "eventSlug" | "city" | "timeZone">;
  issue: HereIssue | null;
  /** The person whom this device knows. */
  known: Awaited<ReturnType<typeof hereFor>>;
  /** From the poster; otherwise empty. */
  code: string;
};

/** Whoever is in the room says so on their own phone. */
export function HerePage({ locale, meetup, issue, known, code }: Props) {
  const t = useTranslations("door");
  const place = placeName(meetup, locale);
  const texts = {
    ...{ tap: t("here.tap"), tapping: t("here.tapping"), done: t("here.in-now") },
    ...{ name: t("here.name"), nameHint: t("here.name-hint") },
    ...{ code: t("here.code"), codeHint: t("here.code-hint") },
  };
  const since = known?.since && formatTimeAt(known.since, meetup.timeZone, locale);
  return (
    <Page
      title={t("here.title")}
      width="text"
      back={{ href: `/${locale}/n/${meetup.eventSlug}/${meetup.slug}`, text: place }}
    >
      {issue ? (
        <Notice>{t(`refusals.${issue}`)}</Notice>
      ) : (
        <>
          {known && (
            <Card as="div" className="grid gap-4">
              {since ? (
                <Notice tone="ok">{t("here.in", { time: since })}</Notice>
              ) : (
                <>
                  <p>{t("here.known", { name: known.name })}</p>
                  <HereTap meetupId={meetup.id} texts={texts} />
                </>
              )}
            </Card>
          )}
          <Section id="by-name" title={known ? t("here.other") : t("here.by-name")}>
            <Card as="div" className="grid gap-4">
              <p>{t("here.lead")}</p>
              <HereByName meetupId={meetup.id} code={code} texts={texts} />
            </Card>
          </Section>
        </>
      )}
    </Page>
  );
}
