import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { endedLink } from "@/lib/rsvps/link-queries";

type Props = { locale: Locale; ended?: Awaited<ReturnType<typeof endedLink>> };

/** A truncated or replaced link, or one of a past meetup. */
export function OldLink({ locale, ended }: Props) {
  const t = useTranslations("rsvps.link");
  if (ended) return <EndedLink locale={locale} {...ended} />;
  return (
    <Page title={t("oldTitle")} lead={t("old")} width="text">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`/${locale}/sign-in?to=/me`} look="primary">
          {t("signIn")}
        </ButtonLink>
        <ButtonLink href={`/${locale}`}>{t("home")}</ButtonLink>
      </div>
    </Page>
  );
}

type EndedProps = { locale: Locale; eventSlug: string; meetupSlug: string };

function EndedLink({ locale, eventSlug, meetupSlug }: EndedProps) {
  const t = useTranslations("rsvps.link");
  const night = `/${locale}/n/${eventSlug}`;
  return (
    <Page title={t("endedTitle")} lead={t("ended")} width="text">
      <div className="flex flex-wrap gap-3">
        <ButtonLink href={`${night}/reflections/new`} icon="edit" look="primary">
          {t("write")}
        </ButtonLink>
        <ButtonLink href={`${night}/${meetupSlug}`}>{t("toMeetup")}</ButtonLink>
      </div>
    </Page>
  );
}
