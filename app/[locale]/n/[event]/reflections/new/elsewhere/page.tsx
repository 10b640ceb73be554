import type { Metadata } from "next";
import { gone } from "@/app/gone";
import { ProposePost } from "@/components/posts/propose-post";
import { closedReason } from "@/components/reflections/closed-reason";
import { eventBySlug } from "@/lib/events/queries";
import { nightTitle } from "@/lib/events/rules";
import { currentViewer } from "@/lib/kernel/current-viewer";
import { formKey } from "@/lib/kernel/form/form-key";
import { meetupsOfEvent } from "@/lib/meetups/queries";
import { published } from "@/lib/phases/night-rules";
import type { Locale } from "@/lib/platform/i18n/locales";
import { getTranslations } from "@/lib/platform/i18n/translations";
import { now } from "@/lib/platform/time/now";

type Props = { params: Promise<{ locale: Locale; event: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale, event: slug } = await params;
  const event = await eventBySlug(slug, await currentViewer());
  if (!event) return {};
  const t = await getTranslations({ locale, namespace: "posts.form" });
  const description = t("description", { event: nightTitle(event, locale).text });
  return { title: t("title"), description, robots: { index: false } };
}

export default async function ProposePostPage({ params }: Props) {
  const { locale, event: slug } = await params;
  const viewer = await currentViewer();
  const event = await eventBySlug(slug, viewer);
  if (!event) return gone();
  const [t, all, at] = await Promise.all([
    getTranslations({ locale, namespace: "reflections" }),
    meetupsOfEvent(slug, viewer),
    now(),
  ]);
  const meetups = published(all);
  return (
    <ProposePost
      {...{ viewer, event, meetups }}
      formKey={formKey(viewer)}
      closed={closedReason(t, { ...event, meetups }, at, locale)}
      path={`/n/${slug}/reflections/new/elsewhere`}
    />
  );
}
