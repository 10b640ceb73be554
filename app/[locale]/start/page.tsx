import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, unsavedPage } from "@/app/gone";
import { ComesAlong } from "@/components/recap/comes-along";
import { StartEvent, type Typed } from "@/components/start/start-event";
import { nightToRun, townsByHashtag } from "@/lib/drafts/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { isSlug } from "@/lib/kernel/slug";
import { citiesForOrganizer } from "@/lib/places/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { redirect } from "@/lib/platform/i18n/routing";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { countLeft } from "@/lib/recap/carried-queries";
import { pageMetadata } from "@/lib/share/metadata-rules";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Pick<Props, "params">): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations("events.start");
  const words = { title: t("title"), description: t("description") };
  return pageMetadata({ locale, path: "/start", ...words, isListed: true });
}

export default async function StartPage({ params, searchParams }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { from, ...query } = await searchParams;
  const typed: Typed = Object.fromEntries(
    Object.entries(query).filter(([, value]) => typeof value === "string" && value.length <= 3000),
  );
  const viewer = await currentViewer();
  if (from !== undefined && !isSlug(from)) notFound();
  if (from !== undefined && !viewer)
    return (
      (await unsavedPage()) ??
      redirect({ href: `/sign-in?to=${encodeURIComponent(`/start?from=${from}`)}`, locale })
    );
  const night = from && viewer ? await nightToRun(from, viewer, locale) : null;
  if (from && !night) return gone();
  const [cities, remembered, left] = await Promise.all([
    citiesForOrganizer(viewer, locale),
    townsByHashtag(viewer, locale, await now()),
    night && countLeft(night.event.id),
  ]);
  return (
    <StartEvent
      locale={locale}
      viewer={viewer}
      cities={cities.map(({ slug, nameEn, nameFr, province, stripPlace }) => {
        return { slug, nameEn, nameFr, province, stripPlace };
      })}
      typed={typed}
      formKey={formKey(viewer)}
      night={night}
      townsByHashtag={night ? {} : remembered}
      along={left && <ComesAlong {...{ locale, left }} />}
    />
  );
}
