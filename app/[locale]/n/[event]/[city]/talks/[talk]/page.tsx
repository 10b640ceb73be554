import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { gone, wasFormRejected } from "@/app/gone";
import { Thread } from "@/components/comments/thread";
import { Afterwards } from "@/components/recordings/afterwards";
import { foreign } from "@/components/reflections/byline";
import { JsonLd } from "@/components/share/json-ld";
import { TalkPage } from "@/components/talks/talk-page";
import { timeOfTalk } from "@/lib/board/line-up-queries";
import { followsThread, threadOf } from "@/lib/comments/queries";
import { threadParams } from "@/lib/comments/schema";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { placeName } from "@/lib/meetups/rules";
import { linksIn } from "@/lib/mentions/link-queries";
import { env } from "@/lib/platform/env";
import { isLocale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { talkAfterwards } from "@/lib/recordings/queries";
import { talkData } from "@/lib/share/json-ld-rules";
import { mayBeListed, pageMetadata } from "@/lib/share/metadata-rules";
import { townNames } from "@/lib/share/sentence-rules";
import { talkBySlug } from "@/lib/talks/queries";
import { talkPath } from "@/lib/talks/rules";
import { talkSubject } from "@/lib/threads/rules";

type Props = {
  params: Promise<{ locale: string; event: string; city: string; talk: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

async function read({ params }: Pick<Props, "params">) {
  const { locale, event, city, talk: slug } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await currentViewer();
  const talk = await talkBySlug(event, city, slug, viewer);
  if (!talk) return null;
  const cityPath = `/n/${event}/${city}`;
  return { locale, viewer, talk, cityPath, path: talkPath(event, city, slug) };
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const found = await read(props);
  if (!found) return {};
  const { locale, talk, cityPath, path } = found;
  const t = await getTranslations({ locale, namespace: "talks.page" });
  const { title, abstract, speakerName: name, place, eventStatus: status, listedAt } = talk;
  const { inTown } = townNames(placeName(place, locale), locale);
  return {
    ...pageMetadata({
      ...{ locale, path, title, picture: cityPath },
      description: abstract ?? t("description", { name, inTown }),
      isListed: mayBeListed({ status, listedAt }, talk.meetup),
    }),
    authors: talk.speakers.map((one) => ({ name: one })),
  };
}

export default async function OneTalkPage(props: Props) {
  const found = await read(props);
  if (!found) return gone();
  const { locale, viewer, talk, cityPath, path } = found;
  const shown = threadParams.parse(await props.searchParams);
  const subject = talkSubject({ ...talk, state: "open" });
  const { timeZone } = talk.place;
  const [times, afterwards, thread, follows] = await Promise.all([
    timeOfTalk(talk),
    talkAfterwards(viewer, talk.id),
    threadOf(subject, viewer, { from: shown.from, opensAt: talk.nightStartsAt }),
    followsThread(subject, viewer),
  ]);
  const written = thread.comments.map(({ body }) => body ?? "");
  const links = await linksIn(written, talk.night, locale);
  const isPublic = talk.eventStatus !== "draft";
  const paths = { talk: path, city: cityPath };
  const data = { ...talk, paths, city: talk.place.city };
  return (
    <>
      {isPublic && <JsonLd data={talkData(data, { locale, origin: env().publicUrl })} />}
      <TalkPage
        talk={{ ...talk, ...times }}
        afterwards={
          <Afterwards found={afterwards} talk={talk} lang={foreign(talk.locale, locale)} />
        }
      >
        {isPublic && (
          <Thread
            viewer={viewer}
            eventPath={`/n/${talk.night.slug}`}
            subject={{ about: "talk", subjectId: talk.id, path }}
            point={null}
            thread={thread}
            follows={follows}
            params={shown}
            wasRejected={await wasFormRejected()}
            formKey={formKey(viewer)}
            zone={timeZone}
            links={links}
          />
        )}
      </TalkPage>
    </>
  );
}
