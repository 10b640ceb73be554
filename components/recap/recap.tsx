import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { EventRecap } from "@/lib/recap/queries";
import type { EventSnapshot } from "@/lib/snapshot/queries";
import { RecapAnswers } from "./recap-answers";
import { RecapPhotos } from "./recap-photos";
import { RecapReflections } from "./recap-reflections";
import { RecapTalks } from "./recap-talks";
import { RecapTotals } from "./recap-totals";
import { Replay } from "./replay";

type Props = {
  locale: Locale;
  snapshot: EventSnapshot;
  recap: EventRecap;
  links: SiteLinks | undefined;
  now: Date;
};

/** The way to the organizers' round-up, once it is published. */
export function RoundUpLink({ locale, event }: { locale: Locale; event: { slug: string } }) {
  const t = useTranslations("roundUps");
  return (
    <p>
      <ButtonLink look="primary" href={`/${locale}/n/${event.slug}/round-up`}>
        {t("read")}
      </ButtonLink>
    </p>
  );
}

/** What was recorded of a night, and what people wrote of it; parts without anything are left out. */
export function Recap({ locale, snapshot, recap, links, now }: Props) {
  const { event, meetups } = snapshot;
  return (
    <>
      <div className="pair">
        <Replay {...{ locale, snapshot, now }} />
        <RecapTotals {...{ locale, snapshot, recap, now }} />
      </div>
      <RecapPhotos {...{ locale, meetups }} />
      <RecapAnswers {...{ locale, event, meetups }} />
      <RecapTalks {...{ locale, meetups }} />
      <RecapReflections {...{ locale, event, meetups, recap, links }} />
    </>
  );
}
