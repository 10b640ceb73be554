import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { EmceePage } from "@/components/stage/emcee/emcee-page";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { meetupBySlug } from "@/lib/meetups/queries";
import { placeName } from "@/lib/meetups/rules";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";
import { townNames } from "@/lib/share/sentence-rules";
import { runsStage } from "@/lib/stage/lock-queries";
import { stageForEmcee } from "@/lib/stage/queries";
import { stageViewer } from "@/lib/stage/screen-cookie";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

/** The meetup, for whoever runs its stage. */
async function stageFor({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const person = await currentViewer();
  const meetup = await meetupBySlug(event, city, person);
  if (meetup?.kind !== "city") return null;
  const viewer = await stageViewer(person, meetup.id);
  return (await runsStage(viewer, meetup.id, await now())) ? { locale, meetup, viewer } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await stageFor(props);
  if (!found) return {};
  const t = await getTranslations({ locale: found.locale, namespace: "stage.emcee" });
  const { inTown } = townNames(placeName(found.meetup, found.locale), found.locale);
  const [title, description] = [t("page-title", { inTown }), t("description", { inTown })];
  return { title, description, robots: { index: false } };
}

export default async function StageRoute(props: Props) {
  const found = await stageFor(props);
  if (!found) return gone();
  const { locale, meetup, viewer } = found;
  const stage = await stageForEmcee(viewer, meetup.id);
  return <EmceePage {...{ locale, meetup, stage }} host={new URL(env().publicUrl).host} />;
}
