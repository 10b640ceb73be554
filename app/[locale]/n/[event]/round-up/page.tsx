import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { RoundUpPage } from "@/components/round-ups/round-up-page";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { linksIn } from "@/lib/mentions/link-queries";
import { isLocale, type Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { roundUpForPage } from "@/lib/round-ups/queries";
import { textsOf } from "@/lib/round-ups/rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = { params: Promise<{ locale: Locale; event: string }> };

async function read({ params }: Props) {
  const { locale, event: slug } = await params;
  if (!isLocale(locale)) notFound();
  const [event, roundUp] = await Promise.all([eventBySlug(slug, null), roundUpForPage(slug)]);
  return event && roundUp ? { locale, event, items: roundUp.items } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, event } = found;
  const t = await getTranslations({ locale, namespace: "roundUps" });
  const title = nightTitle(event, locale).text;
  return pageMetadata({
    locale,
    path: `/n/${event.slug}/round-up`,
    title: t("of-event", { event: title }),
    description: t("description", { event: title }),
    isListed: mayBeListed(event),
  });
}

export default async function RoundUpRoute(props: Props) {
  const found = await read(props);
  if (!found) notFound();
  const { locale, event, items } = found;
  const links = await linksIn(items.flatMap(textsOf), event, locale);
  return <RoundUpPage {...found} links={links} />;
}
