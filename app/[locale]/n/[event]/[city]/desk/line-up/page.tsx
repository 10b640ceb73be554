import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, unsavedTexts } from "@/app/gone";
import { ChangesByOthers } from "@/components/line-ups/changes-by-others";
import { LineUpDesk } from "@/components/line-ups/line-up-desk";
import { Problems } from "@/components/line-ups/problems";
import { Publication } from "@/components/line-ups/publication";
import { removedSlots } from "@/lib/desks/removed-queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { publicationForDesk } from "@/lib/line-up-versions/queries";
import { changesByOthers } from "@/lib/line-ups/change-queries";
import { lineUpProblems } from "@/lib/line-ups/queries";
import { meetupForDesk } from "@/lib/meetups/queries";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { lineUpForDesk } from "@/lib/slots/line-up-queries";

type Props = { params: Promise<{ locale: string; event: string; city: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getTranslations({ locale, namespace: "talks.desk" });
  return { title: t("line-up-title"), robots: { index: false } };
}

export default async function LineUpDeskPage({ params }: Props) {
  const { locale, event, city } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const meetup = await meetupForDesk(event, city, viewer);
  if (meetup?.kind !== "city") return gone();
  const [lineUp, removed] = await Promise.all([
    lineUpForDesk(viewer, meetup.id),
    removedSlots(viewer, meetup.id),
  ]);
  if (!lineUp) return gone();
  const [found, publication, changes] = await Promise.all([
    lineUpProblems(viewer, meetup.id, lineUp),
    publicationForDesk(viewer, meetup.id, lineUp),
    viewer ? changesByOthers(viewer, meetup.id) : [],
  ]);
  const unsaved = await unsavedTexts(
    ({ slotId }) => !slotId || lineUp.slots.some((slot) => slot.id === slotId),
  );
  return (
    <LineUpDesk
      {...{ locale, meetup, lineUp, removed, unsaved }}
      publication={<Publication {...{ locale, lineUp, publication }} meetupId={meetup.id} />}
      problems={<Problems {...{ locale, lineUp, ...found }} />}
      changesByOthers={<ChangesByOthers {...{ locale, changes }} timeZone={lineUp.timeZone} />}
      formKey={formKey(viewer)}
    />
  );
}
