import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { EventRecap } from "@/lib/recap/queries";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { RecapAnswers } from "./recap-answers";
import { RecapPhotos } from "./recap-photos";
import { RecapReflections } from "./recap-reflections";
import { RecapTalks } from "./recap-talks";
import { RecapTotals } from "./recap-totals";
import { Replay } from "./replay";

type Props = { locale: Locale; snapshot: EventSnapshot; recap: EventRecap; now: Date };

/** What was recorded of a night, and what people wrote of it; parts without anything are left out. */
export function Recap({ locale, snapshot, recap, now }: Props) {
  const t = useTranslations("roundUps");
  const { event, meetups } = snapshot;
  return (
    <>
      {recap.hasRoundUp && (
        <p>
          <ButtonLink look="primary" href={`/${locale}/n/${event.slug}/round-up`}>
            {t("read")}
          </ButtonLink>
        </p>
      )}
      <Replay {...{ locale, snapshot, now }} />
      <RecapTotals {...{ locale, snapshot, recap, now }} />
      <RecapPhotos {...{ locale, meetups }} />
      <RecapAnswers {...{ locale, event, meetups }} />
      <RecapTalks {...{ locale, meetups }} />
      <RecapReflections {...{ locale, event, meetups, recap }} />
    </>
  );
}
