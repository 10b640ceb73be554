import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone } from "@/app/gone";
import { DoorDesk } from "@/components/door/door-desk";
import { doorStateOf, roomCodeOf } from "@/lib/door/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupForDesk } from "@/lib/meetups/queries";
import { devicesForHost } from "@/lib/passes/device-queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "door.desk" });
  return { title: t("title"), robots: { index: false } };
}

export default async function DoorDeskRoute({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const [{ devices, codes }, roomCode, { inRoom }] = await Promise.all([
    devicesForHost(viewer, meetup.id),
    roomCodeOf(meetup.id),
    doorStateOf(meetup.id),
  ]);
  // Without a language: the phone's reader has their own.
  const linkTo = (code: string | null) => code && `${env().publicUrl}/passes/${code}`;
  return (
    <DoorDesk
      {...{ locale, meetup, devices, roomCode, inRoom }}
      link={linkTo(codes.door)}
      stageLink={linkTo(codes.emcee)}
      formKey={formKey(viewer)}
    />
  );
}
