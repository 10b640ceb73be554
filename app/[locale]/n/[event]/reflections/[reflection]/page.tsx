import type { Metadata } from "next";
import { gone, wasFormRejected } from "@/app/gone";
import { Thread } from "@/components/comments/thread";
import { ReflectionPage } from "@/components/reflections/reflection-page";
import { followsThread, threadOf } from "@/lib/comments/queries";
import { threadParams } from "@/lib/comments/schema";
import { eventBySlug } from "@/lib/events/queries";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { linksIn } from "@/lib/mentions/link-queries";
import { env } from "@/lib/platform/env";
import type { Locale } from "@/lib/platform/i18n/locales";
import { DEFAULT_ZONE } from "@/lib/platform/time/zones";
import { reflectionBySlug } from "@/lib/reflections/queries";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { reflectionSubject } from "@/lib/threads/rules";

type Props = {
  params: Promise<{ locale: Locale; event: string; reflection: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: eventSlug, reflection: slug } = await params;
  const viewer = await currentViewer();
  const [event, reflection] = await Promise.all([
    eventBySlug(eventSlug, viewer),
    reflectionBySlug(eventSlug, slug, viewer),
  ]);
  if (!event || !reflection) return {};
  const { title, stayed, authorName, status } = reflection;
  const isListed = mayBeListed(event) && status === "published";
  const path = `/n/${eventSlug}/reflections/${slug}`;
  const feed = event.status === "draft" ? undefined : `event/${eventSlug}`;
  const words = { title: title ?? stayed, description: stayed };
  return {
    ...pageMetadata({ locale, path, ...words, isListed, feed }),
    authors: [{ name: authorName }],
  };
}

export default async function OneReflectionPage({ params, searchParams }: Props) {
  const { locale, event, reflection: slug } = await params;
  const viewer = await currentViewer();
  const reflection = await reflectionBySlug(event, slug, viewer);
  if (!reflection) return gone();
  const shown = threadParams.parse(await searchParams);
  const [thread, follows, [first]] = await Promise.all([
    threadOf(reflectionSubject(reflection), viewer, { from: shown.from }),
    followsThread(reflection, viewer),
    meetupsOfEvent(event, viewer),
  ]);
  const { night, opening, closing, takeaways, observations, nextTime } = reflection;
  const points = [...takeaways, ...observations, ...nextTime].map(({ text }) => text);
  const said = thread.comments.map(({ body }) => body ?? "");
  const written = [reflection.stayed, opening ?? "", ...points, closing ?? "", ...said];
  const links = await linksIn(written, night, locale);
  const path = `/n/${event}/reflections/${slug}`;
  const zone = reflection.place?.timeZone ?? first?.timeZone ?? DEFAULT_ZONE;
  return (
    <ReflectionPage
      viewer={viewer}
      reflection={reflection}
      address={`${env().publicUrl}${path}`}
      zone={zone}
      links={links}
    >
      <Thread
        viewer={viewer}
        eventPath={`/n/${event}`}
        subject={{ about: "reflection", subjectId: reflection.id, path }}
        point={null}
        thread={thread}
        follows={follows}
        params={shown}
        wasRejected={await wasFormRejected()}
        formKey={formKey(viewer)}
        zone={zone}
        links={links}
      />
    </ReflectionPage>
  );
}
