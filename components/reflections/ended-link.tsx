import { Page } from "@/components/site/page";
import { ButtonLink } from "@/components/ui/button";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";

type Props = {
  locale: Locale;
  /** Of the night that the link was about; null if the link is not one of ours. */
  eventSlug: string | null;
};

/** A link that is too old, was replaced or is incomplete. */
export function EndedLink({ locale, eventSlug }: Props) {
  const t = useTranslations("reflections.link");
  const to = eventSlug ? `/n/${eventSlug}/reflections` : "/me";
  return (
    <Page title={t("title")} lead={t("lead")} width="text">
      <div className="flex flex-wrap gap-3">
        <ButtonLink look="primary" href={`/${locale}/sign-in?to=${encodeURIComponent(to)}`}>
          {t("sign-in")}
        </ButtonLink>
        <ButtonLink href={`/${locale}${eventSlug ? to : ""}`}>
          {t(eventSlug ? "read" : "home")}
        </ButtonLink>
      </div>
    </Page>
  );
}
