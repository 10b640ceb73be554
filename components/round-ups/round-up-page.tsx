import { Page } from "@/components/site/page";
import type { ShownEvent } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SiteLinks } from "@/lib/platform/markdown/site-links";
import type { RoundUpItem } from "@/lib/round-ups/queries";
import { RoundUpItems } from "./round-up-items";

type Props = {
  locale: Locale;
  event: Pick<ShownEvent, "slug" | "titleEn" | "titleFr" | "hashtag">;
  items: RoundUpItem[];
  links: SiteLinks;
};

export function RoundUpPage({ locale, event, items, links }: Props) {
  const t = useTranslations("roundUps");
  const title = nightTitle(event, locale);
  const back = { href: `/${locale}/n/${event.slug}`, ...title };
  return (
    <Page title={t("title")} lead={t("lead")} back={back} width="text">
      <RoundUpItems {...{ locale, items, links }} eventSlug={event.slug} />
    </Page>
  );
}
