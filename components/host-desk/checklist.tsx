import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { readiness } from "@/lib/meetups/rules";
import type { NeedsCounts } from "@/lib/needs/queries";
import type { Locale } from "@/lib/platform/i18n/locales";
import { useTranslations } from "@/lib/platform/i18n/translations";
import type { SnapshotMeetup } from "@/lib/snapshot/queries";
import { deskPath } from "./frame";

type Item = { key: string; name: string; done: boolean; missing: string; href?: string };

type Props = {
  locale: Locale;
  meetup: Pick<
    SnapshotMeetup,
    "slug" | "eventSlug" | "kind" | "status" | "venue" | "access" | "lineUpPublishedAt"
  > & {
    hostIds: string[];
  };
  /** Null where the viewer may not know. */
  needs: NeedsCounts | null;
  isOrganizer: boolean;
};

/** What is ready and what is missing, with links to complete it. */
export function DeskChecklist(props: Props) {
  const t = useTranslations("meetups.desk");
  return (
    <ul className="grid gap-3">
      {useItems(props).map(({ key, name, done, missing, href }) => (
        <li
          key={key}
          className="flex items-start gap-3 rounded-card border border-hairline bg-card p-4"
        >
          <Icon
            name={done ? "check" : "minus"}
            className={done ? "mt-0.5 text-ok" : "mt-0.5 text-warn"}
          />
          <div className="min-w-0 flex-1">
            <div className="flex items-start justify-between gap-3">
              <p className="font-semibold">
                {href ? (
                  <a href={href} className="text-link hover:underline">
                    {name}
                  </a>
                ) : (
                  name
                )}
              </p>
              <Badge tone={done ? "ok" : "warn"}>{t(done ? "done" : "open")}</Badge>
            </div>
            {!done && <p className="text-ink-2">{missing}</p>}
          </div>
        </li>
      ))}
    </ul>
  );
}

function useItems({ locale, meetup, needs, isOrganizer }: Props): Item[] {
  const t = useTranslations("meetups.desk.items");
  const ready = readiness(meetup);
  const details = deskPath(locale, meetup, "details");
  const hosts = isOrganizer ? `/${locale}/n/${meetup.eventSlug}/desk/invitations` : "#hosts";
  const inTheRoom: Item[] = [
    { key: "host", name: t("host"), done: ready.host, missing: t("hostMissing"), href: hosts },
    {
      key: "second-host",
      name: t("second-host"),
      done: ready.secondHost,
      missing: t("second-hostMissing"),
      href: hosts,
    },
    {
      key: "venue",
      name: t("venue"),
      done: ready.venue,
      missing: t("venueMissing"),
      href: `${details}#venue`,
    },
    {
      key: "access",
      name: t("access"),
      done: ready.accessKnown === ready.accessOf,
      missing: t("accessSome", { known: ready.accessKnown, of: ready.accessOf }),
      href: `${details}#access`,
    },
    {
      key: "line-up",
      name: t("line-up"),
      done: ready.lineUp,
      missing: t("line-upMissing"),
      href: deskPath(locale, meetup, "line-up"),
    },
  ];
  const needed: Item = {
    key: "needs",
    name: t("needs"),
    done: needs?.open === 0,
    missing: t("needsMissing", { count: needs?.open ?? 0 }),
    href: `${deskPath(locale, meetup, "guests")}#needs`,
  };
  return [
    ...(meetup.kind === "city" ? inTheRoom : []),
    ...(needs && needs.all > 0 ? [needed] : []),
    {
      key: "published",
      name: t("published"),
      done: ready.published,
      missing: t("publishedMissing"),
    },
  ];
}
