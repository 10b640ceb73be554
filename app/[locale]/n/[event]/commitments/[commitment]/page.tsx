import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { CommitmentPage } from "@/components/commitments/commitment-page";
import { notesOf } from "@/lib/commitments/note-queries";
import { commitmentBySlug } from "@/lib/commitments/queries";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { linksIn } from "@/lib/mentions/link-queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";

type Props = { params: Promise<{ locale: Locale; event: string; commitment: string }> };

async function read({ params }: Props) {
  const { locale, event: eventSlug, commitment: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(eventSlug, viewer);
  const commitment = event && (await commitmentBySlug(event, slug, viewer));
  return event && commitment ? { locale, viewer, event, commitment } : null;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, event, commitment } = found;
  const t = await getTranslations({ locale, namespace: "commitments" });
  return pageMetadata({
    ...{ locale, path: `/n/${event.slug}/commitments/${commitment.slug}` },
    title: commitment.text,
    description: t("of-event", { event: nightTitle(event, locale).text }),
    isListed: mayBeListed(event) && !commitment.isWithdrawn,
    picture: `/n/${event.slug}`,
  });
}

export default async function OneCommitmentPage(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { locale, viewer, event, commitment } = found;
  const { organizerIds } = event;
  const [[first], notes] = await Promise.all([
    meetupsOfEvent(event.slug, viewer),
    notesOf({ id: commitment.id, organizerIds }, viewer),
  ]);
  const zone = first?.timeZone ?? DEFAULT_ZONE;
  const { text, outcome, origin } = commitment;
  const said = notes.map(({ body }) => body ?? "");
  const links = await linksIn(
    [text, outcome?.body ?? "", origin?.text ?? "", ...said],
    event,
    locale,
  );
  return (
    <CommitmentPage
      {...{ viewer, event, commitment, notes, links, zone }}
      formKey={formKey(viewer)}
    />
  );
}
