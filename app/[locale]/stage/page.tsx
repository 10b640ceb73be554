import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PairedPage, PairingPage } from "@/components/stage/screen-page";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { stageForScreen } from "@/lib/stage/queries";
import { readScreen } from "@/lib/stage/screen-cookie";

type Props = { params: Promise<{ locale: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "stage.screen" });
  return { title: t("title"), description: t("description"), robots: { index: false } };
}

/** The short address for a machine without an account. */
export default async function ScreenRoute({ params }: Props) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const screen = await readScreen();
  if (screen?.kind !== "paired") return <PairingPage code={screen?.code ?? null} />;
  const { meetupId, view } = screen;
  const rendered = await stageForScreen(meetupId, locale, view === "speaker");
  return <PairedPage {...{ locale, meetupId, view, rendered }} />;
}
